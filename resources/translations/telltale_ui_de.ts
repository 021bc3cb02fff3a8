<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_US">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close &amp;all files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the e&amp;xample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the file a&amp;gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow files that gro&amp;w</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy p&amp;ath</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as &amp;JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;events as sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send as &amp;test ping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the p&amp;ing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Inspect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In&amp;ventory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anonymise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co&amp;mpare two events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events by &amp;destination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By destination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;lag events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Write a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only event&amp;s of this name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loo&amp;k for this field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for this val&amp;ue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes as &amp;text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes as &amp;hex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;roblems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;quest and answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show credenti&amp;als</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show credentials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xpand all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Collapse all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Normal text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go to the next part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G&amp;o to the part before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset la&amp;yout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loc&amp;k changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help and keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Telltale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open recen&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co&amp;lumns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Th&amp;eme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text si&amp;ze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start &amp;capture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sho&amp;w the capture panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cop&amp;y the address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R&amp;un a program…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;top the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run it a&amp;gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pause the view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Scroll along</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hold requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Release the request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Drop the request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything &amp;leaves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only &amp;essential events leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Nothing leaves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Capture</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActivityExport</name>
    <message>
        <source>The log is not what it was when it was shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file could not be written to its end.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActivityModel</name>
    <message>
        <source>line %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no entry: damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unfinished line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signed checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActivityPage</name>
    <message>
        <source>Exporting, %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not written whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 entries were written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 entries were written to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The activity log could not be told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export %1 entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log&apos;s own lines, NDJSON (*.ndjson)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An entry per row, CSV (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One JSON array (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the checkpoint where whoever may write the log may not write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No checkpoint was signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry %1 and all before it are signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep %1 where whoever may write the log may not write, and note the key %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with a checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not compared with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Captures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>who did what, when, before and after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signs the last entry into a file that is to be kept elsewhere: it shows later whether the log was cut or written anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads the log from its beginning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: words, user:, subject: …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words match anywhere. what:, user:, subject:, before:, after:, capture: look there only, time:2026-11 at the beginning of the time; - in front negates, quotes group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verify again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign a checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry was copied as it stands in the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is as it was before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log tells of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The activity log cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 It is %2. Nothing is changed from this window until it can be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the activity log…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It comes in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was done yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn the gate, switch a product&apos;s telemetry off, edit a policy, release a request, send a ping or export something: who did it and when will stand here, with before and after, in a chain that shows when somebody changes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still filtering…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No entry matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole log is read for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter, or choose All, to see every entry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log not readable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no log yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log not checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log chain intact, %1 entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log chain broken</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActivityTable</name>
    <message>
        <source>Entries of the activity log</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AdministratorGuard</name>
    <message>
        <source>The passphrase before is still being looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not the passphrase. The activity log tells of the attempt.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnonymiseFields</name>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space: whether the smallest group is counted over this field. Choose what others may know of somebody as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counted in groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not counted in groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distinct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields that the smallest group is counted over</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnonymisePage</name>
    <message>
        <source>Sensitive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 fields tell somebody apart; nothing is changed until it is a rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changing the policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rule was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 rule was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rules were made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They stand in front of the others in %1. Use it with: telltale anonymise FILE --policy %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy is what it was before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rules were not taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to anonymise yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a capture or paste a payload. For each of its fields you see here what it would look like masked, hashed, generalised or as a pseudonym, and what that is worth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No event matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter %1 to see the fields of all events.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting fields…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first rows come in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no method chosen yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 method chosen, not a rule yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 methods chosen, no rules yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anonymise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plant canaries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known values…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same user by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Users are counted in groups, and looked for on several days and in several products</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can the hashes be turned back?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canaries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BusyStrip</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 events so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, %1 of %2 (%3 %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; %1 more to read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BytesView</name>
    <message>
        <source>end of file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes of the event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, bytes %2 to %3: %4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CanaryModel</name>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not looked for yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planted value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where, and how</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CanaryPane</name>
    <message>
        <source>Look for them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy for a program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canaries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values that nobody else has: give them to a program, capture it, and look where they went</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As environment variables for a shell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed of the canaries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same seed gives the same values, on every machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment with canaries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give these values to a program, capture what it sends, then look for them here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None was seen. Searched: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen %1 times. Searched: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No canary is planted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canaries are values that nobody else has. Give them to a program instead of the real ones, and see where they come out: raw, encoded, nested or hashed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaptureDesk</name>
    <message>
        <source>Stop &amp;capture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting the &amp;capture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ending the &amp;capture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start &amp;capture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>address, requests a second</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capturing on %1: show the capture panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capture on %1: show the capture panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the capture panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● running a program · %1</source>
        <comment>requests a second</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>○ starting the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>○ ending the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● capturing on %1 · %2</source>
        <comment>address, requests a second</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>○ Not capturing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>○ starting the capture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>○ ending the capture</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CapturePanel</name>
    <message>
        <source>Show the events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capturing on %1 · %2</source>
        <comment>address, requests a second</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ending what is under way…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not capturing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was captured yet. Everything that comes is recorded before it is answered or sent on; what cannot be seen is counted here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the capture panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept at once; they hold for the next capture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to capture</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CategoryChart</name>
    <message>
        <source>Fields by category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>category, fields</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChainView</name>
    <message>
        <source>%1 %2, hash %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChangePreview</name>
    <message>
        <source>1 request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent to the running server, which is then restarted, waited for and asked again. Whoever uses it is interrupted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server says so already: there is nothing to send.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file says so already: there is nothing to write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A backup is made beside the file; undo puts back its bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To take effect: %1. A backup is made beside the file; undo puts back its bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>switch %1 off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>switch %1 on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will be sent to the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send and restart</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>Compare events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>two events</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All %1 are the same, character for character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 differ, %2 are the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields of both events</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompareModel</name>
    <message>
        <source>(whole body)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only in the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only in the second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>different</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second event</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConditionRow</name>
    <message>
        <source>What is asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>* stands for any characters but /, ** for any characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the condition on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this condition</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CoverageStrip</name>
    <message>
        <source>What was seen of the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy what was seen and what was not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not seen: nothing that it sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not seen, or not let through:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DestinationChart</name>
    <message>
        <source>Destinations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>family, fields</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 (%3), %4</source>
        <comment>destination, counts, families, how it is known</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DiffView</name>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before and after: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before and after of %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DriftModel</name>
    <message>
        <source>The same fields, of the same kinds, in the same shares of events.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 new, %2 gone, %3 changed; %4 newly identifying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, newly identifying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It says more about a person, a device or an installation than before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DriftPane</name>
    <message>
        <source>Back to inventory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other way round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to inventory (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set against</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comparing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting %1 of %2 events.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of the two has no event.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No difference</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntryPane</name>
    <message>
        <source>Copy entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an entry to see who did it, what changed, and how it stands in the chain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this entry and its neighbours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entry %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No entry: damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfinished line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not what was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1, no entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the beginning of the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the next entry will follow</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EventExport</name>
    <message>
        <source>The file could not be written to its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file they come from has changed: %1 rows are missing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EventListModel</name>
    <message>
        <source>(request)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(outside of events)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of ?</source>
        <comment>fields read of an unknown number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by catalogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, by the catalogue; no request was seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 says the catalogue; no request was seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flagged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flagged, noted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>noted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes out whatever the switch of the product says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flag and note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields that tell a person, a device or an installation apart from others, or open something</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Section</source>
        <comment>the heading of the page that the event stands below</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program</source>
        <comment>which has sent it</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <comment>of the answer</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gate</source>
        <comment>when an event goes out</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sensitive</source>
        <comment>so many fields</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EventTable</name>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort b&amp;y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldColumns</name>
    <message>
        <source>&amp;Reset columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldPane</name>
    <message>
        <source>Fields of the event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 read, the rest is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading %1…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldTreeModel</name>
    <message>
        <source>(whole body)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(body)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value as sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this reveals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterBox</name>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What can be typed next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: words, event: …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: words, event:, path: …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: words, event:, path:, category:, size:&gt;10k …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindingView</name>
    <message>
        <source>What this reveals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inside the value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>declared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not declared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added by the receiver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added by the SDK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revealed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is more: telltale inspect --format json lists all of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(whole value)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is</source>
        <comment>path → value</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>see below</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GateCards</name>
    <message>
        <source>Telemetry gate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the client hears of a request that gate or policy keep. Those that wait can be released by hand (F9).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is answered as usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy rules decide, field by field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Essential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what is declared always sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is forwarded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 loaded events would leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for everything that passes through Telltale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing passes through Telltale now; this holds for the next capture</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GateSwitch</name>
    <message>
        <source>Telemetry on the wire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the wire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Essential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing passes through Telltale: start a capture first. A product&apos;s own switch is another thing (telltale switch).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What leaves of what passes through Telltale. On: everything. Essential: only events that are always sent, as their catalogue says. Off: nothing; clients get the answer they want to hear.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GroupPane</name>
    <message>
        <source>Events by destination</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GroupTreeModel</name>
    <message>
        <source>1 row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
%2, %3, %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent to, and as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GroupTreeModel::Builder</name>
    <message>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No destination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HashPane</name>
    <message>
        <source>Hashes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known values…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A list of values: lines, CSV, passwd, LDIF, or a capture. Lists never leave this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try every address, date or number there is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All IPv4 addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates from 1920 to 2030</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PINs of 4 digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PINs of 6 digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This machine&apos;s own names and addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: take it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 tried, %3 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not everything could be tried.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for hashes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every hash in what is loaded is tried against what is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was looked for yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 M SHA-256 a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only words that stand for nobody were tried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 values tried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 hashes, %2 turned back; %3; %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; stopped before its end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No hash in what is loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No field holds a text that looks like a hash.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HashResultModel</name>
    <message>
        <source>turned back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>may be this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>could be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;&quot; (empty text)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hash as sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How, or why not</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HashSearch</name>
    <message>
        <source>this machine</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HeldModel</name>
    <message>
        <source>#</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HeldPane</name>
    <message>
        <source>Requests that wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only with this word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold only requests with this word in host or path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing more is held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every request is held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests with “%1” are held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>what is held, how many wait</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Help and keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys and what is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values, keys and numbers are shown exactly as they stand in the file. Control and invisible characters are made visible. What is not as the standard says is read where that is possible and listed under Problems, with its line and column. Telltale sends nothing and changes no file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InspectPage</name>
    <message>
        <source>%1 has changed since it was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This event does not stand there any more. Open the file again to see what does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So many events cannot be flagged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of one input %1 events can have a flag or a note. Filter for what they have in common instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for events…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They appear here as they are found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still looking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No event has matched so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No event matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the filter above, or clear it with Esc, to see all %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the break</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No events in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open JSON, NDJSON, HAR, HTTP requests or a page with sample payloads, or paste a payload or a curl command.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InspectorPane</name>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More about this field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy, show bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request and answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How bytes are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About the field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No field selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No event selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(whole body)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>byte %1 of the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>byte %1 of the message: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in a message of protobuf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1 of the request&apos;s head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1, byte %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of what %2 holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a message of protobuf, as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bytes %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing after byte %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 bytes selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InventoryBar</name>
    <message>
        <source>Rows by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark all as reviewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By destination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields that nobody has looked at yet on top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All rows that are shown, as they are now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New first (%1 new)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: take it back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InventoryExport</name>
    <message>
        <source>The file could not be written to its end.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InventoryModel</name>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reviewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first seen at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>type of JSON, how often</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in %1 of %2 events and requests, %3 times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 different values, estimated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 different values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No catalogue speaks of these events.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vendor declares it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vendor&apos;s documentation does not name it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added by the receiver after sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space marks it as reviewed, and takes that back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(no known product)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(no known destination)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 paths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by catalogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distinct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Origin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InventoryPage</name>
    <message>
        <source>version %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>before, after</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open a file to compare with…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no destination seen on the wire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 destination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 destinations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not &amp;reviewed any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as &amp;reviewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>category: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>destination: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What leaves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you have reviewed is not kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not everything is counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 events were, before it was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count the others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for events…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their fields are counted as they are found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to count yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a capture, a HAR file or a page with samples, or paste a payload. Every field in it gets a row here: what it is, where it goes, and whether the vendor declares it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still looking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No event matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter %1 to count all events.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting fields…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first rows come in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InventoryPanels</name>
    <message>
        <source>fields sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>events   fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields by category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destinations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InventoryTable</name>
    <message>
        <source>Fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort b&amp;y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LatencyChart</name>
    <message>
        <source>Latency of %1 answers: p50 %2, p90 %3, p99 %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>max</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LoadController</name>
    <message>
        <source>%1 was not opened: no more than %2 files can be open in one window. Close all files first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Telltale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anonymise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some notes and flags are in no file yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Close again to give them up, or export the events first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting, %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields of the event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close this file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select two events to compare them: Ctrl and a click, or Shift and an arrow key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (#%2)</source>
        <comment>event name, number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export %1 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows of events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows were written to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not written whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 rows were written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The activity log could not be told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was released: it could not be put into the activity log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turning the gate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gate was not turned: it could not be put into the activity log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The capture did not start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change its settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ending the capture; the window closes then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ending the program; the window closes then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telltale did not end properly the last time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 files were open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pasted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pasted %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no text on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has grown by %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was appended can be read without reading the rest again. With %1 this happens by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is shown is what was read before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was replaced by another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows of the inventory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A field per row, CSV (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One JSON object (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A field per line, NDJSON (*.ndjson)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy needs your key. Until it is there, nothing leaves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changing what may leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other settings hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more problems are in the file. The other settings hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was there without it holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more problems are in your rules and catalogues. %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MarkKeeper</name>
    <message>
        <source>the file has changed since it was read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept in a file once %1 is read to its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept only until this window closes, and in exports: this text has no file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept only until this window closes: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing to %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept in %1. %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MethodModel</name>
    <message>
        <source>(removed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(credential)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it would be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stays distinct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smallest group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many share the same values in all fields marked for groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost to turn back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MethodOptions</name>
    <message>
        <source>the value as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in lower case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trimmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trimmed, in lower case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and the last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New key</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MethodPane</name>
    <message>
        <source>Make this a rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make %1 rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what is to become of the field first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the chosen methods into your policy, in front of its other rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entropy %1 → %2 bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no field is marked for groups, so all are one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>groups over %1 fields: %2 of %3 are of one (before %4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 users by %2: %3 link over several days (before %4), %5 over several products (before %6)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 values are dropped: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 events are too few to judge groups: load more captures.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MethodTable</name>
    <message>
        <source>Methods</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NavRail</name>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loaded files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help and keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of yours yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loaded</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NotePane</name>
    <message>
        <source>Write what the next reader should know about this event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on the event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you added is not in it: a note has at most 1 MiB, a line of it %1 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown in part: a line is longer than %1 characters. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not kept yet…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageHead</name>
    <message>
        <source>Inspect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 found, still looking (%2 %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 rows match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (at character %2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>Unlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Administrator&apos;s passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes the administrator&apos;s passphrase</source>
        <comment>Turning the gate</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds until this window closes or changes are locked again. Everything can be looked at without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be read whether a passphrase is set. Until that is put right, nobody may change anything here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassphraseRow</name>
    <message>
        <source>Set a passphrase…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change it…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove it…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase that is set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New passphrase, once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Administrator&apos;s passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where one is set, turning the gate, changing policies and switches, and undoing ask for it once a window. It guards against slips: whoever may write your files may take it away, which the activity log shows. A lost one is removed with its file, administrator.toml.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None is set: whoever is at this window may change everything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One is set. Changes are locked in this window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One is set. Changes are unlocked in this window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be read whether one is set: nobody may change anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new passphrases are not the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A moment…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase is set. Note it where others cannot read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is another passphrase now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase is removed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PauseStrip</name>
    <message>
        <source>Go on (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what has come meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The view is paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The view is paused, %1</source>
        <comment>so many new requests</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PingAnswerPane</name>
    <message>
        <source>Parts of the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TLS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent yet. Send once shows here what is answered, what the collector received, and how long each part took.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dry run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is ready. Nothing in it was recognised as a person, a contact, a credential or a location.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is ready. It tells of people: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on its way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, attempt %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The body could not be decoded to its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on the wire, %2 decoded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No field was found in the answer&apos;s body.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer has no body.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The collector does not have it: nothing came, or it keeps it no longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same bytes: all %1 that were sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too large to be kept whole by the collector.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other bytes than were sent.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PingComposePane</name>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dry run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send once (Ctrl+Return)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts everything together as if it were sent, and sends nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PingConfirm</name>
    <message>
        <source>Do not send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the host to go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking up %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are asked before anything leaves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send %1 pings to %2?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send this to %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It leaves this machine through the proxy at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> and </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It leaves this machine. %1 is %2 now, and no other address is connected to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 receives telemetry there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in it was recognised as a person, a contact, a credential or a location.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It tells these %1 fields:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It tells this field:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the host to go on: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it tells of people</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PingConnection</name>
    <message>
        <source>Connect within</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer within</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redirects followed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none, or HOST:PORT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User at the proxy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password at the proxy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Further CA (PEM file)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only those of the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client certificate (PEM file)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its key (PEM file)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the same file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase of the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the connection between pings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on although the certificate is wrong</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PingDraft</name>
    <message>
        <source>The policy keeps it back: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PingField</name>
    <message>
        <source>Where the value comes from (Alt+Down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the value comes from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as it stands here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as in the vendor&apos;s sample</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PingForm</name>
    <message>
        <source>Fewer fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 more field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more fields</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PingHistoryModel</name>
    <message>
        <source>%1, %2 times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all 2xx</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>half of them took at most so long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PingPage</name>
    <message>
        <source>no address was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent: it could not be put into the activity log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 pings, %3 fields of people, agreed to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was copied; credentials stand in it by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A curl command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An .http request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2; nothing was sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, changed</source>
        <comment>name of a template</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The template was not kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is among your templates now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>send one test event and see both sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A command for the shell that sends the same bytes; credentials stand in it by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the REST clients of editors; credentials stand in it by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps the template with the values of the form among yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Templates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the new template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this session&apos;s, kept in a record of their own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens the record of this session&apos;s pings on the Inspect page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is sent is listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as curl</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as .http</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in Inspect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A template of yours could not be read, and is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing to fill in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to fill in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 values, %2 to fill in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 answered 2xx, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose where it goes, or type an address: http://HOST:PORT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loopback collector: nothing leaves this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The running capture: nothing leaves this machine but what it forwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loopback: nothing leaves this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 receives telemetry at %2. Its host has to be typed before anything leaves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It leaves this machine for %1. You are asked first, with what it tells of people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it keeps this back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it changes nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 events are taken out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 field changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 fields change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a template.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text of the request is wrong: see there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One field is wrong: see there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 fields are wrong: see there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose where it goes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to send.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be sent from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send %1 times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The collector of this window could not be started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>collector of this window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running capture</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PingRequestPane</name>
    <message>
        <source>made from the address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compressed here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>marks it as a test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lines, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no request yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy keeps it back: nothing would leave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy changes nothing in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What leaves is what stands after the change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It leaves as it stands before: the policy is not applied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{{name}} stands for a value of the form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How bytes are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the right length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exact request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before / after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request as it leaves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The template as text: its gaps stand as {{name}}, Host and Content-Length are made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bytes leave exactly like this; the body is compressed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bytes leave exactly like this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; credentials are masked here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PingRunPane</name>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 done, %3 answered 2xx, %4 failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1/s, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PingSending</name>
    <message>
        <source> %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each interval is longer or shorter by up to so much of itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No more than so many begin in a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From one ping&apos;s start to the next one&apos;s: 500 ms, 2 s, 5 min, 2 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than %1 pings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vary by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark it as a test (X-Telltale-Test)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a time: 500 ms, 2 s, 5 min or 2 h.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply the policy first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply the policy first (%1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PingTemplateList</name>
    <message>
        <source>Templates</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PingTemplateModel</name>
    <message>
        <source>sent always</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent when telemetry is enabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 catalogue</source>
        <comment>name of a product</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other products</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the selected event</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PingWaterfall</name>
    <message>
        <source>Lookup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TLS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timing: nothing was sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timing: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PolicyDesk</name>
    <message>
        <source>%1. Until it can be read, nothing leaves a capture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. The rules that were read last stay in force.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2, column %3: %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 The rules that were read last stay in force.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Until that is mended, nothing leaves a capture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is empty now. The rules that were read last stay in force.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is gone. The rules that were read last stay in force.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no policy of the name %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a ready policy and stays as it is. Copy it to your own rules to change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was changed by somebody else, and has been read again. Look at it before you change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the rule “%1” was added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the rule “%1” was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the rule “%1” was removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the rule “%1” was moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the policy&apos;s gate was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what happens to everything else was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was changed by somebody else since you began to edit it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the policy&apos;s text was edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was copied to your own rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the last rules that could be read were written again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PolicyModel</name>
    <message>
        <source>Everything else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 loaded fields, in %3 events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; %2 events stay here for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>#</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first rule that fits a field decides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loaded fields that the rule decides about</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PolicyTextPane</name>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 error: it cannot be saved like this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 errors: it cannot be saved like this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No errors. Nothing is loaded to count hits on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No errors. Counting hits…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 hit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 hits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No errors. Rules decide about %1 of %2 loaded fields; with the gate on, %3 of %4 events would leave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy to own rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors in the policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit as TOML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready policy, read only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is too large to be edited here. Use an editor; what it writes is taken over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy was changed elsewhere since you began to edit it. Copy what you need of your text, and cancel.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message>
        <source>Undo last change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what may leave, and the proof</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for products in another folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was changed, and is read again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To take effect: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change was taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proof has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back the bytes that were in %1 before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed here yet; the Activity page has what was changed before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading the switches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 product found here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 products found here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the server to come back…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is changed and restarted, then asked again. That may take some minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was changed, but the server does not heed it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy all problems as text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProblemsModel</name>
    <message>
        <source>%1. %2</source>
        <comment>code, then a hint</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProofModel</name>
    <message>
        <source>sent to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 before the switch was turned on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 before off was in force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 more fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>declared at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>breaks the silence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the switch on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After it was switched off</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProofPane</name>
    <message>
        <source>Give up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prove it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a product on the left. Its silence is proved on the wire, not by what a file says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the product&apos;s telemetry through %1 first. Then: a baseline with the switch on, the switch off, a watch, and a verdict with everything that was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing passes through Telltale yet: start a capture and send the product&apos;s telemetry through it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The switch is not on: a baseline needs it on. Switch it on first, and use the product.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the product so that it sends something, then switch it off. Without anything captured nothing can be proved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off is written. To take effect: %1. When that is done, go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the product as before. No interval is declared: end the watch when it was used long enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the product as before. The watch has to last %1 more; ended earlier, silence is not proved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The watch is long enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comparing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin with a baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a capture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch off…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch on first…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is in force: watch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the watch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judging…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProofRun</name>
    <message>
        <source>The capture was ended before the switch was off: nothing is proved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProofSteps</name>
    <message>
        <source>Steps of the proof</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecentFiles</name>
    <message>
        <source>No files yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forget them</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecentRuns</name>
    <message>
        <source>sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 variable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 variables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, in %2</source>
        <comment>a command, its folder and more</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RequestModel</name>
    <message>
        <source>%1 %2 → %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>certain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>likely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telltale, as a test ping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 as sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decoded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>protocol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unpacked from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the input tells of none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>came after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>media type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>header: value</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Header or fact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RequestView</name>
    <message>
        <source>Request and answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy line</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewedFields</name>
    <message>
        <source>the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reviewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RuleEditor</name>
    <message>
        <source>Type what it is about, or remove the condition.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy has changed since you began. Cancel, and look at it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a condition it is about every field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For fields with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the event stays here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is loaded to try it on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hits none of the %1 loaded fields.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hits %1 of %2 loaded fields, in %3 events.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more fit, but rules above decide about them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying it on what is loaded…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RulePane</name>
    <message>
        <source>The policy was not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is ready and stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy it to your own rules to change it. It takes the place of what your own rules were until then; that can be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy to own rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own rules cannot be read as they are now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the last rules again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit as TOML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add rule…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to the top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin with “default”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A careful start: no credentials, hashed people, shortened addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy in force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which policy is in force: your own rules, or one that is ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show as TOML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rules yet: fields leave as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a rule for what has to be dropped, masked or hashed before it leaves, or begin with a policy that is ready. Rules hold for what passes through Telltale and for exports.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This policy has no rules: fields leave as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is one that is ready and stays as it is. Choose another one above, or your own rules.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first match wins; nothing is loaded to count hits on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first match wins; counting hits… %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first match wins; hits are counted on the loaded field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first match wins; hits are counted on the %1 loaded fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first match wins; hits are not counted yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RuleTable</name>
    <message>
        <source>Policy rules</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunDesk</name>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop with SIGTERM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop with SIGKILL</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunPane</name>
    <message>
        <source>End of input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program that is run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close what the program has printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (once the program is over)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the program reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type what the program reads; Return sends it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return sends the line, Ctrl+D ends the input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End of input (Ctrl+D in the line)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, in a sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>starting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asked to end (%1), still running</source>
        <comment>a signal</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running %1</source>
        <comment>since</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <comment>how it ended, a duration</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; waiting for what it has sent…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A password is asked for; Return sends it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunPanel</name>
    <message>
        <source>Give the whole path of the folder, from / or ~ on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the capture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run a program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1: type the whole value anew, or show secrets to change a part of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value is empty: those that look secret are not remembered. Type it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values of names like KEY, TOKEN, SECRET or PASSWORD are masked and never written to disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 runs. Stop it before another one is run (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A capture runs on %1. The gate, the record and what is held are there for one of the two at a time: stop it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can be run once what is marked is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a command to see what will happen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 runs in %2.</source>
        <comment>a program, a folder</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it wants to send is recorded and answered here; nothing leaves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it sends is recorded first, and leaves as gate and policy say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder in which the program begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its traffic is captured; nothing else on this machine is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program and what it is given, as in a shell (Return runs it)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return takes it over, Delete forgets it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget the chosen one (Delete in the list)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder in which the program begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show secrets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the values of variables that look secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment, a line NAME=VALUE each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sandbox: nothing leaves, Telltale answers in place of every host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run it (Return in a line)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SchemeModel</name>
    <message>
        <source>Scheme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it makes of the value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ServerPane</name>
    <message>
        <source>Disconnect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none: its state is only read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the password unencrypted: over http to another machine, everybody in between reads it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running server of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked is GET /api/v1/users/me, without logging in, whenever the switches are read: it says whether telemetry is on. With a user, a superuser of the server, Telltale logs in to read and change the one setting that turns it, and shows every such request before. The password is kept in memory until this window closes, and written nowhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password of %1 is missing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>Back to the default: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: back to the default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, not %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <comment>of the settings file</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not kept in a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <comment>of the settings file</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 And %2 more.</source>
        <comment>a hint, a number</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SourceListModel</name>
    <message>
        <source>1 event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>folder, 1 file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>folder, %1 files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not readable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>part of an event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 event and a part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 events and a part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now, %1</source>
        <comment>so many events</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>following, %1</source>
        <comment>so many events</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>file name, what is in it</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, capturing now</source>
        <comment>file name and what is in it</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, following</source>
        <comment>file name and what is in it</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>See exactly what your software sends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is decoded on this machine. Telltale itself sends nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A payload, NDJSON log, HAR file or documentation page, also compressed. Or drop it anywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A local collector and proxy for the programs that you point at it. Needs no rights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts it with its traffic captured, TLS too, and shows what it sends while it sends it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Example, already decoded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the four payloads that the Appsmith documentation publishes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explore the example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found in one page of documentation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every fenced block that holds a payload is read, with its heading and its line in the page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show them in Inspect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each with its exact bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a field and its bytes light up; click in the bytes and its field is selected. Values are shown as they were sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the bytes in Inspect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read, and said so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page has comments inside its JSON. Each is listed with its line and column; nothing is silently repaired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+V decodes whatever payload is on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files are only read; nothing is uploaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F1 lists every key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tolerances</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>log not checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Showing the built-in example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>following 1 file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>following %1 files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no problems</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SwitchModel</name>
    <message>
        <source>telemetry %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the product&apos;s default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not proved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not found here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connect…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to the running server to see what it says, and to switch it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connect to the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telemetry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value read back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it was read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>silent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quiet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sends</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SwitchPane</name>
    <message>
        <source>Which products</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product switches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>strongest layer last; state is read back, never assumed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for products in another folder too: a container&apos;s volume, a mounted disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found here %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for products…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No product with a known switch was found on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the folder of one (a container&apos;s volume, a mounted disk), or look at all that are known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch off in this layer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch off…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch on in this layer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch on…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to the server…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy where it was read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TerminalView</name>
    <message>
        <source>What the program prints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the program prints appears here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimelineChart</name>
    <message>
        <source>always sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>when enabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>event, time, when it is sent</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2: %3 events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No event says when it happened.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TreatmentForm</name>
    <message>
        <source>a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with your key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with your key, shortened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the vendor does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number is like 1 or -1.5, not “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is true or false, not “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrustPart</name>
    <message>
        <source>Trust</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No certificate authority opens TLS: it passes on unread, and is counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TLS passes on unread: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A certificate authority of this run opens TLS. It is kept in memory, handed to the program that was started, and gone when the run ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lasting certificate authority of this account opens TLS of the hosts on the capture list. Programs have to trust its certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256 %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the certificate&apos;s path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the command that makes one</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TryPane</name>
    <message>
        <source>Schemes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a value: an address, a name, an e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value to hash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the chosen row (Ctrl+C, Enter)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TunnelModel</name>
    <message>
        <source>(a program)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TunnelPart</name>
    <message>
        <source>Passed on unread, or not let through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open this host from now on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TLS to this host is opened from the next connection on, so that what is sent is seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TLS to %1 is opened from the next connection on, until this capture ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what is not on the capture list can be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It passes on with its own certificate; only its bytes are counted.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UndoPane</name>
    <message>
        <source>Undo this change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undoing a change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be undone: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was made by this change, and will be removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 will be put back as it was before, byte for byte. The activity log tells of it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ValueView</name>
    <message>
        <source>Value of the field</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VerdictStrip</name>
    <message>
        <source>Compare with a checkpoint…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A log that was cut, or written anew as a whole, is told from this one only by a checkpoint that was kept elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the chain is broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verifying the chain…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checked %1 UTC, took %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chain verified: %1 of %1 entries, each holds the hash of the one before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not compared with a checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checkpoint %1 agrees up to entry %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checkpoint %1 contradicts: entry %2 is another one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checkpoint %1 contradicts: entry %2 was cut off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chain could not be followed to its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log contradicts a checkpoint: it was cut, or written anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chain is broken at line %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chain is broken at %1 places, first at line %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WaitingView</name>
    <message>
        <source>Copy the command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has come to %1 yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point a program at http://%1, or try it with this. What comes appears here at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program has sent nothing yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it sends appears here at once.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>telltale::models</name>
    <message>
        <source>%1 fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1, column %2, byte %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ends in the middle of a value. Everything before it is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text stops at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 event is whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 events are whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Of the last one, %2 were read; the text stops at %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading %1 was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 were read and are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be read whole. What could be read is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>file name, what is wrong</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> %1 more problems are listed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>telltale::models::Activity</name>
    <message>
        <source>Today, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gate turned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>switch changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>switch put back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>verdict recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>policy edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>request released</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ping sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file exported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passphrase changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passphrase changed elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checkpoint signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>capture started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>capture ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unfinished line put aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed line found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>telltale::models::CaptureText</name>
    <message>
        <source>%1 waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 kept here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 without a whole answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cut off by the sender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 connections turned away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refused our certificate (looks like pinning)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 not sent: the server&apos;s certificate does not hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 under another host&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 attempts at QUIC refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 datagrams not looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 connections not let through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 programs not watched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 passed unrecorded</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>telltale::models::Inventory</name>
    <message>
        <source>1 field leaves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 different fields leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 holds a credential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 hold credentials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 is not declared by the vendor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 are not declared by the vendor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 paths</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>telltale::ui</name>
    <message>
        <source>Open payloads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payloads (*.json *.ndjson *.jsonl *.har *.http *.mitm *.flow *.telltale *.md *.markdown *.html *.htm *.txt *.log *.gz *.zst)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An event per line, NDJSON (*.ndjson)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One JSON array (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A field per row, CSV (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>telltale::ui::FieldTable</name>
    <message>
        <source>Fields</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>telltale::ui::Ping</name>
    <message>
        <source>no such name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for a typing error in the name; an address can be typed instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing listens there: start it, or look whether the port is the right one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unreachable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look whether this machine has a network, and a way to that host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name stands for another address than the one that was agreed to. Send it again to be asked about that one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no name in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name server does not answer: type an address, or wait longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A firewall may drop it: try another port or a proxy, or wait longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no TLS in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may not speak TLS there: try http, or another port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The receiver reads too slowly: send less, or wait longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was sent, and nobody answered: wait longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answer not whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer began and did not end: wait longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it is your own server, give its certificate as a further CA file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it is your own CA, give its certificate as a further CA file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server needs a new certificate; look at this machine&apos;s clock, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at this machine&apos;s clock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send to a name that stands in the certificate (see TLS).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server wants a certificate of yours: give one under Connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the files under Connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See TLS for what is wrong with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TLS failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>proxy refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy does not let this through: try without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no proxy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the proxy&apos;s name and port under Connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy wants a user and a password: give them under Connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may speak TLS there: try https.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answer cut off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again; what came of it is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no HTTP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else than HTTP/1.1 is spoken there: try another port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came of it until then is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing leaves that cannot be kept: look for room on the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UUID, random (v4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UUID, by time (v7)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ObjectId, new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>instance id, stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>canary e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>canary user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>canary host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>canary IP address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>canary path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>canary organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>
… and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… and %1 more
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No TLS: everybody in between can read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>issued by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended on %1 UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ends on %1 UTC, in %2 days</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
