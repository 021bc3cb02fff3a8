<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_US">
<context>
    <name>Digests</name>
    <message>
        <source>%1 digits beside others of %2: shortened?</source>
        <translation>%1 Ziffern neben anderen mit %2: gekürzt?</translation>
    </message>
    <message>
        <source>has the version bits of a UUID (version %1): either</source>
        <translation>hat die Versionsbits einer UUID (Version %1): beides ist möglich</translation>
    </message>
    <message>
        <source>%1: nothing was sent here</source>
        <translation>%1: hier wurde nichts gesendet</translation>
    </message>
    <message>
        <source>%1: tells nobody apart</source>
        <translation>%1: unterscheidet niemanden</translation>
    </message>
    <message>
        <source>%1, shortened?</source>
        <translation>%1, gekürzt?</translation>
    </message>
    <message>
        <source>%1, or a UUID without dashes</source>
        <translation>%1 oder eine UUID ohne Bindestriche</translation>
    </message>
    <message>
        <source>%1, going by its length</source>
        <translation>%1, der Länge nach</translation>
    </message>
</context>
<context>
    <name>Input</name>
    <message>
        <source>standard input</source>
        <translation>Standardeingabe</translation>
    </message>
    <message>
        <source>There is no file “%1”.</source>
        <translation>Die Datei „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>Cannot read %1: %2.</source>
        <translation>%1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>“%1” is a directory; name the files in it.</source>
        <translation>„%1“ ist ein Ordner; die Dateien darin nennen.</translation>
    </message>
    <message>
        <source>%1 is larger than the limit for a file, %2; what lies behind that was not read.</source>
        <translation>%1 ist größer als die Grenze für eine Datei, %2; was dahinter liegt, wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>%1 expands to more than the limit for a file, %2; what lies behind that was not read.</source>
        <translation>%1 ist entpackt größer als die Grenze für eine Datei, %2; was dahinter liegt, wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>%1 became shorter while it was read; open it again.</source>
        <translation>%1 wurde während des Lesens kürzer; bitte erneut öffnen.</translation>
    </message>
    <message>
        <source>Cannot keep the input in a temporary file in %1: %2. Make room there, or set TMPDIR to a folder that has more.</source>
        <translation>Die Eingabe kann nicht in einer temporären Datei in %1 abgelegt werden: %2. Dort Platz schaffen oder TMPDIR auf einen Ordner mit mehr Platz setzen.</translation>
    </message>
    <message>
        <source>The %1 data is cut off at byte %2.</source>
        <translation>Die %1-Daten brechen bei Byte %2 ab.</translation>
    </message>
    <message>
        <source>The %1 data ends before byte %2, and something else follows.</source>
        <translation>Die %1-Daten enden vor Byte %2, und danach folgt etwas anderes.</translation>
    </message>
    <message>
        <source>The %1 data is damaged near byte %2 (%3).</source>
        <translation>Die %1-Daten sind in der Nähe von Byte %2 beschädigt (%3).</translation>
    </message>
</context>
<context>
    <name>RedirectHub</name>
    <message>
        <source>No UDP port of 127.0.0.1 can be used: %1.</source>
        <translation>Kein UDP-Port von 127.0.0.1 ist verfügbar: %1.</translation>
    </message>
    <message>
        <source>%1 cannot be preloaded: a space or a colon is in its path.</source>
        <translation>%1 kann nicht vorgeladen werden: Der Pfad enthält ein Leerzeichen oder einen Doppelpunkt.</translation>
    </message>
    <message>
        <source>%1, which brings a program&apos;s connections here, is not installed.</source>
        <translation>%1 ist nicht installiert; die Bibliothek leitet die Verbindungen eines Programms hierher.</translation>
    </message>
    <message>
        <source>%1, which the programs of a run share, cannot be made: %2.</source>
        <translation>%1, gemeinsam genutzt von den Programmen eines Laufs, kann nicht angelegt werden: %2.</translation>
    </message>
    <message>
        <source>its folder is not ours alone (0700)</source>
        <translation>der zugehörige Ordner gehört nicht uns allein (0700)</translation>
    </message>
    <message>
        <source>what it is to hold is too long or no address</source>
        <translation>der Inhalt ist zu lang oder keine Adresse</translation>
    </message>
</context>
<context>
    <name>Reveals</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 Tage</translation>
    </message>
    <message>
        <source>made %1 before the event</source>
        <translation>%1 vor dem Ereignis erzeugt</translation>
    </message>
    <message>
        <source>made %1 after the event, by its own clock</source>
        <translation>nach der eigenen Uhr %1 nach dem Ereignis erzeugt</translation>
    </message>
</context>
<context>
    <name>Values</name>
    <message>
        <source>seconds since 1970</source>
        <translation>Sekunden seit 1970</translation>
    </message>
    <message>
        <source>milliseconds since 1970</source>
        <translation>Millisekunden seit 1970</translation>
    </message>
    <message>
        <source>microseconds since 1970</source>
        <translation>Mikrosekunden seit 1970</translation>
    </message>
    <message>
        <source>nanoseconds since 1970</source>
        <translation>Nanosekunden seit 1970</translation>
    </message>
    <message>
        <source>private network</source>
        <translation>privates Netz</translation>
    </message>
    <message>
        <source>provider&apos;s shared range</source>
        <translation>gemeinsam genutzter Bereich eines Anbieters</translation>
    </message>
    <message>
        <source>loopback: the machine itself</source>
        <translation>Loopback: das Gerät selbst</translation>
    </message>
    <message>
        <source>link-local</source>
        <translation>verbindungslokal</translation>
    </message>
    <message>
        <source>documentation range</source>
        <translation>Bereich für Dokumentation</translation>
    </message>
    <message>
        <source>multicast</source>
        <translation>Multicast</translation>
    </message>
    <message>
        <source>unspecified: no address</source>
        <translation>unbestimmt: keine Adresse</translation>
    </message>
    <message>
        <source>broadcast</source>
        <translation>Broadcast</translation>
    </message>
    <message>
        <source>reserved range</source>
        <translation>reservierter Bereich</translation>
    </message>
    <message>
        <source>its key names a password</source>
        <translation>der Schlüssel benennt ein Passwort</translation>
    </message>
    <message>
        <source>random text under a key that names a credential</source>
        <translation>zufälliger Text unter einem Schlüssel, der Zugangsdaten benennt</translation>
    </message>
    <message>
        <source>a time of day</source>
        <translation>eine Uhrzeit</translation>
    </message>
    <message>
        <source>with a password</source>
        <translation>mit einem Passwort</translation>
    </message>
    <message>
        <source>with a person&apos;s folder</source>
        <translation>mit dem Ordner einer Person</translation>
    </message>
    <message>
        <source>internal</source>
        <translation>intern</translation>
    </message>
    <message>
        <source>of no known version</source>
        <translation>keine bekannte Version</translation>
    </message>
    <message>
        <source>version 1: time and machine</source>
        <translation>Version 1: Zeit und Gerät</translation>
    </message>
    <message>
        <source>version 2: DCE</source>
        <translation>Version 2: DCE</translation>
    </message>
    <message>
        <source>version 3: MD5 of a name</source>
        <translation>Version 3: MD5 eines Namens</translation>
    </message>
    <message>
        <source>version 4: random</source>
        <translation>Version 4: zufällig</translation>
    </message>
    <message>
        <source>version 5: SHA-1 of a name</source>
        <translation>Version 5: SHA-1 eines Namens</translation>
    </message>
    <message>
        <source>version 6: time and machine</source>
        <translation>Version 6: Zeit und Gerät</translation>
    </message>
    <message>
        <source>version 7: time and random</source>
        <translation>Version 7: Zeit und Zufall</translation>
    </message>
    <message>
        <source>version 8: its own</source>
        <translation>Version 8: eigenes Verfahren</translation>
    </message>
    <message>
        <source>nobody&apos;s: all digits the same</source>
        <translation>gehört niemandem: alle Ziffern gleich</translation>
    </message>
    <message>
        <source>locally administered: made up</source>
        <translation>lokal verwaltet: frei gewählt</translation>
    </message>
    <message>
        <source>in Base64</source>
        <translation>in Base64</translation>
    </message>
    <message>
        <source>by its words; the checksum was not looked at</source>
        <translation>anhand der Wörter; die Prüfsumme wurde nicht geprüft</translation>
    </message>
    <message>
        <source>one of two</source>
        <translation>eine von zweien</translation>
    </message>
</context>
<context>
    <name>telltale::Activity</name>
    <message>
        <source>The activity log %1 cannot be written: %2</source>
        <translation>Das Aktivitätsprotokoll %1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>Another program has been writing the activity log %1 for too long</source>
        <translation>Ein anderes Programm schreibt schon zu lange in das Aktivitätsprotokoll %1</translation>
    </message>
    <message>
        <source>There is no room in the activity log %1 (%2); the entry is not in it</source>
        <translation>Im Aktivitätsprotokoll %1 ist kein Platz (%2); der Eintrag fehlt darin</translation>
    </message>
    <message>
        <source>It is not known what of the activity log %1 has reached the disk (%2)</source>
        <translation>Es ist nicht bekannt, wie viel vom Aktivitätsprotokoll %1 auf dem Datenträger angekommen ist (%2)</translation>
    </message>
    <message>
        <source>There is no activity log %1</source>
        <translation>Das Aktivitätsprotokoll %1 gibt es nicht</translation>
    </message>
    <message>
        <source>The activity log %1 cannot be read: %2</source>
        <translation>Das Aktivitätsprotokoll %1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>The activity log %1 has entries of version %2, which is not known</source>
        <translation>Das Aktivitätsprotokoll %1 enthält Einträge der unbekannten Version %2</translation>
    </message>
    <message>
        <source>The last line of %1 is longer than any of an activity log; nothing is added to it</source>
        <translation>Die letzte Zeile von %1 ist länger als jede Zeile eines Aktivitätsprotokolls; es wird nichts angefügt</translation>
    </message>
    <message>
        <source>The key that signs checkpoints is not 32 bytes in hexadecimal digits</source>
        <translation>Der Schlüssel, der Prüfpunkte signiert, besteht nicht aus 32 Bytes in hexadezimalen Ziffern</translation>
    </message>
</context>
<context>
    <name>telltale::Administrator</name>
    <message>
        <source>The passphrase takes at least %1 characters</source>
        <translation>Die Passphrase braucht mindestens %1 Zeichen</translation>
    </message>
    <message>
        <source>the file is not yours alone (chmod 600)</source>
        <translation>die Datei gehört nicht Ihnen allein (chmod 600)</translation>
    </message>
    <message>
        <source>the file</source>
        <translation>der Datei</translation>
    </message>
    <message>
        <source>what stands there is no hash of Argon2id</source>
        <translation>was dort steht, ist kein Argon2id-Hash</translation>
    </message>
</context>
<context>
    <name>telltale::ArrayReader</name>
    <message>
        <source>a comment</source>
        <translation>ein Kommentar</translation>
    </message>
    <message>
        <source>this element</source>
        <translation>dieses Element</translation>
    </message>
</context>
<context>
    <name>telltale::Check</name>
    <message>
        <source>sent as %1, and declared as %2</source>
        <translation>gesendet als %1, deklariert als %2</translation>
    </message>
</context>
<context>
    <name>telltale::Codes</name>
    <message>
        <source>Comment in JSON</source>
        <translation>Kommentar in JSON</translation>
    </message>
    <message>
        <source>Read, kept in the bytes, not a field.</source>
        <translation>Gelesen, in den Bytes behalten, kein Feld.</translation>
    </message>
    <message>
        <source>Comma before the closing bracket</source>
        <translation>Komma vor der schließenden Klammer</translation>
    </message>
    <message>
        <source>Passed over. JSON has no trailing commas.</source>
        <translation>Übergangen. JSON kennt kein Komma am Ende.</translation>
    </message>
    <message>
        <source>String in single quotes</source>
        <translation>Zeichenkette in einfachen Anführungszeichen</translation>
    </message>
    <message>
        <source>Read as a string. JSON has double quotes only.</source>
        <translation>Als Zeichenkette gelesen. JSON kennt nur doppelte Anführungszeichen.</translation>
    </message>
    <message>
        <source>Key without quotes</source>
        <translation>Schlüssel ohne Anführungszeichen</translation>
    </message>
    <message>
        <source>Read as a key. JSON has quoted keys only.</source>
        <translation>Als Schlüssel gelesen. In JSON stehen Schlüssel immer in Anführungszeichen.</translation>
    </message>
    <message>
        <source>Number with a plus sign</source>
        <translation>Zahl mit Pluszeichen</translation>
    </message>
    <message>
        <source>Kept as sent. JSON has no plus in front of numbers.</source>
        <translation>Wie gesendet behalten. In JSON steht kein Plus vor Zahlen.</translation>
    </message>
    <message>
        <source>Hexadecimal number</source>
        <translation>Hexadezimale Zahl</translation>
    </message>
    <message>
        <source>Kept as sent. JSON has decimal numbers only.</source>
        <translation>Wie gesendet behalten. JSON kennt nur Dezimalzahlen.</translation>
    </message>
    <message>
        <source>Number in a form that JSON does not know</source>
        <translation>Zahl in einer Form, die JSON nicht kennt</translation>
    </message>
    <message>
        <source>Kept as sent. JSON needs digits on both sides of the point and no leading zeros.</source>
        <translation>Wie gesendet behalten. JSON verlangt Ziffern auf beiden Seiten des Punkts und keine führenden Nullen.</translation>
    </message>
    <message>
        <source>NaN or Infinity</source>
        <translation>NaN oder Infinity</translation>
    </message>
    <message>
        <source>Kept as sent, as a number. JSON has no such values.</source>
        <translation>Wie gesendet behalten, als Zahl. JSON kennt solche Werte nicht.</translation>
    </message>
    <message>
        <source>Byte order mark</source>
        <translation>Byte-Reihenfolge-Marke (BOM)</translation>
    </message>
    <message>
        <source>Passed over. It counts as three bytes of the file.</source>
        <translation>Übergangen. Sie zählt als drei Bytes der Datei.</translation>
    </message>
    <message>
        <source>White space that JSON does not know</source>
        <translation>Leerraum, den JSON nicht kennt</translation>
    </message>
    <message>
        <source>Passed over. Often a non-breaking space that was copied from a page.</source>
        <translation>Übergangen. Oft ein geschütztes Leerzeichen, das von einer Webseite kopiert wurde.</translation>
    </message>
    <message>
        <source>Control character inside a string</source>
        <translation>Steuerzeichen in einer Zeichenkette</translation>
    </message>
    <message>
        <source>Kept as sent. JSON writes it as an escape.</source>
        <translation>Wie gesendet behalten. JSON schreibt es als Escape-Sequenz.</translation>
    </message>
    <message>
        <source>Escape that JSON does not know</source>
        <translation>Escape-Sequenz, die JSON nicht kennt</translation>
    </message>
    <message>
        <source>Kept as sent.</source>
        <translation>Wie gesendet behalten.</translation>
    </message>
    <message>
        <source>Bytes that are not UTF-8</source>
        <translation>Bytes, die kein UTF-8 sind</translation>
    </message>
    <message>
        <source>Kept as sent. The text may be in another encoding.</source>
        <translation>Wie gesendet behalten. Der Text ist vielleicht anders kodiert.</translation>
    </message>
    <message>
        <source>Half of a surrogate pair</source>
        <translation>Hälfte eines Surrogatpaars</translation>
    </message>
    <message>
        <source>Kept as sent. It stands for no character.</source>
        <translation>Wie gesendet behalten. Sie steht für kein Zeichen.</translation>
    </message>
    <message>
        <source>Key that the object has already</source>
        <translation>Schlüssel, den das Objekt schon hat</translation>
    </message>
    <message>
        <source>Both are listed. Receivers differ in which one they take.</source>
        <translation>Beide sind aufgeführt. Welchen ein Empfänger nimmt, ist verschieden.</translation>
    </message>
    <message>
        <source>Comma between values</source>
        <translation>Komma zwischen Werten</translation>
    </message>
    <message>
        <source>Read as one value after another. JSON has commas only inside brackets.</source>
        <translation>Als einzelne Werte nacheinander gelesen. In JSON stehen Kommas nur innerhalb von Klammern.</translation>
    </message>
    <message>
        <source>Record separator</source>
        <translation>Datensatz-Trennzeichen</translation>
    </message>
    <message>
        <source>Read as a JSON text sequence (RFC 7464).</source>
        <translation>Als JSON-Textfolge gelesen (RFC 7464).</translation>
    </message>
    <message>
        <source>Something was left out here</source>
        <translation>Hier wurde etwas ausgelassen</translation>
    </message>
    <message>
        <source>The dots are the author&apos;s. What is really sent has more fields.</source>
        <translation>Die Punkte stammen vom Autor. Was wirklich gesendet wird, hat mehr Felder.</translation>
    </message>
    <message>
        <source>%1 more remarks</source>
        <translation>%1 weitere Meldungen</translation>
    </message>
    <message>
        <source>Counted, not listed. Raise the number with --set limits.diagnostics=N.</source>
        <translation>Gezählt, nicht aufgeführt. Die Anzahl lässt sich mit --set limits.diagnostics=N erhöhen.</translation>
    </message>
    <message>
        <source>More remarks</source>
        <translation>Weitere Meldungen</translation>
    </message>
    <message>
        <source>The text ends %1</source>
        <translation>Der Text endet %1</translation>
    </message>
    <message>
        <source>Everything before it is shown.</source>
        <translation>Alles davor wird angezeigt.</translation>
    </message>
    <message>
        <source>The text ends inside a value</source>
        <translation>Der Text endet mitten in einem Wert</translation>
    </message>
    <message>
        <source>The text ends inside a string</source>
        <translation>Der Text endet mitten in einer Zeichenkette</translation>
    </message>
    <message>
        <source>Expected a closing quote after %1</source>
        <translation>Nach %1 fehlt das schließende Anführungszeichen</translation>
    </message>
    <message>
        <source>The text ends inside a comment</source>
        <translation>Der Text endet mitten in einem Kommentar</translation>
    </message>
    <message>
        <source>Expected */ to close it.</source>
        <translation>Zum Schließen fehlt */.</translation>
    </message>
    <message>
        <source>Unexpected %1</source>
        <translation>Unerwartet: %1</translation>
    </message>
    <message>
        <source>Reading stopped here. Everything before it is shown.</source>
        <translation>Hier endete das Lesen. Alles davor wird angezeigt.</translation>
    </message>
    <message>
        <source>Unexpected character</source>
        <translation>Unerwartetes Zeichen</translation>
    </message>
    <message>
        <source>The key %1 has no value</source>
        <translation>Der Schlüssel %1 hat keinen Wert</translation>
    </message>
    <message>
        <source>A value is missing</source>
        <translation>Ein Wert fehlt</translation>
    </message>
    <message>
        <source>A comma is missing before %1</source>
        <translation>Vor %1 fehlt ein Komma</translation>
    </message>
    <message>
        <source>A comma is missing</source>
        <translation>Ein Komma fehlt</translation>
    </message>
    <message>
        <source>A colon is missing after the key %1</source>
        <translation>Nach dem Schlüssel %1 fehlt ein Doppelpunkt</translation>
    </message>
    <message>
        <source>A colon is missing</source>
        <translation>Ein Doppelpunkt fehlt</translation>
    </message>
    <message>
        <source>%1 is not a value of JSON</source>
        <translation>%1 ist kein JSON-Wert</translation>
    </message>
    <message>
        <source>Expected a string in quotes, a number, true, false or null.</source>
        <translation>Erwartet wird eine Zeichenkette in Anführungszeichen, eine Zahl, true, false oder null.</translation>
    </message>
    <message>
        <source>Not a value of JSON</source>
        <translation>Kein JSON-Wert</translation>
    </message>
    <message>
        <source>%1 is not a number</source>
        <translation>%1 ist keine Zahl</translation>
    </message>
    <message>
        <source>Not a number</source>
        <translation>Keine Zahl</translation>
    </message>
    <message>
        <source>%1 is not a whole escape</source>
        <translation>%1 ist keine vollständige Escape-Sequenz</translation>
    </message>
    <message>
        <source>Expected four hexadecimal digits after \u, two after \x.</source>
        <translation>Erwartet werden vier hexadezimale Ziffern nach \u, zwei nach \x.</translation>
    </message>
    <message>
        <source>Not a whole escape</source>
        <translation>Keine vollständige Escape-Sequenz</translation>
    </message>
    <message>
        <source>%1 stands behind the value</source>
        <translation>Nach dem Wert steht noch %1</translation>
    </message>
    <message>
        <source>Not read. The value before it is whole.</source>
        <translation>Nicht gelesen. Der Wert davor ist vollständig.</translation>
    </message>
    <message>
        <source>Something stands behind the value</source>
        <translation>Nach dem Wert steht noch etwas</translation>
    </message>
    <message>
        <source>Not RFC 8259: %1</source>
        <translation>Nicht nach RFC 8259: %1</translation>
    </message>
    <message>
        <source>Read it without --strict.</source>
        <translation>Ohne --strict lesen.</translation>
    </message>
    <message>
        <source>Not RFC 8259</source>
        <translation>Nicht nach RFC 8259</translation>
    </message>
    <message>
        <source>Nested deeper than %1 levels</source>
        <translation>Tiefer verschachtelt als %1 Ebenen</translation>
    </message>
    <message>
        <source>Raise the limit with --set limits.depth=N.</source>
        <translation>Die Grenze lässt sich mit --set limits.depth=N erhöhen.</translation>
    </message>
    <message>
        <source>Nested too deep</source>
        <translation>Zu tief verschachtelt</translation>
    </message>
    <message>
        <source>More than %1 values in one JSON text</source>
        <translation>Mehr als %1 Werte in einem JSON-Text</translation>
    </message>
    <message>
        <source>Raise the limit with --set limits.nodes=N.</source>
        <translation>Die Grenze lässt sich mit --set limits.nodes=N erhöhen.</translation>
    </message>
    <message>
        <source>Too many values in one JSON text</source>
        <translation>Zu viele Werte in einem JSON-Text</translation>
    </message>
    <message>
        <source>A JSON text of more than %1</source>
        <translation>Ein JSON-Text von mehr als %1</translation>
    </message>
    <message>
        <source>Raise the limit with --set limits.document=BYTES.</source>
        <translation>Die Grenze lässt sich mit --set limits.document=BYTES erhöhen.</translation>
    </message>
    <message>
        <source>A JSON text that is too large</source>
        <translation>Ein zu großer JSON-Text</translation>
    </message>
    <message>
        <source>Larger than %1</source>
        <translation>Größer als %1</translation>
    </message>
    <message>
        <source>Raise the limit with --set limits.file=BYTES.</source>
        <translation>Die Grenze lässt sich mit --set limits.file=BYTES erhöhen.</translation>
    </message>
    <message>
        <source>The file is too large</source>
        <translation>Die Datei ist zu groß</translation>
    </message>
    <message>
        <source>An array too large to be one event holds %1</source>
        <translation>Ein Array, das für ein einziges Ereignis zu groß ist, enthält %1</translation>
    </message>
    <message>
        <source>Each element was read as an event. Raise the limit with --set limits.document=BYTES.</source>
        <translation>Jedes Element wurde als Ereignis gelesen. Die Grenze lässt sich mit --set limits.document=BYTES erhöhen.</translation>
    </message>
    <message>
        <source>An array too large to be one event holds more than objects</source>
        <translation>Ein Array, das für ein einziges Ereignis zu groß ist, enthält nicht nur Objekte</translation>
    </message>
    <message>
        <source>There is no such file</source>
        <translation>Diese Datei gibt es nicht</translation>
    </message>
    <message>
        <source>Check the name.</source>
        <translation>Den Namen prüfen.</translation>
    </message>
    <message>
        <source>Cannot be read: %1</source>
        <translation>Nicht lesbar: %1</translation>
    </message>
    <message>
        <source>Check the permissions of the file and of its folders.</source>
        <translation>Die Zugriffsrechte der Datei und ihrer Ordner prüfen.</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>This is a folder</source>
        <translation>Das ist ein Ordner</translation>
    </message>
    <message>
        <source>Name the files in it.</source>
        <translation>Die Dateien darin nennen.</translation>
    </message>
    <message>
        <source>There is nothing in it but white space</source>
        <translation>Darin ist nichts als Leerraum</translation>
    </message>
    <message>
        <source>Nothing was judged.</source>
        <translation>Nichts wurde beurteilt.</translation>
    </message>
    <message>
        <source>There is no event in it</source>
        <translation>Darin ist kein Ereignis</translation>
    </message>
    <message>
        <source>The page holds no payload</source>
        <translation>Die Seite enthält keine Nutzdaten</translation>
    </message>
    <message>
        <source>Payloads are read from fenced code blocks, in HTML from &lt;pre&gt;, &lt;textarea&gt; and JSON scripts.</source>
        <translation>Nutzdaten werden aus eingezäunten Codeblöcken gelesen, in HTML aus &lt;pre&gt;, &lt;textarea&gt; und JSON-Skripten.</translation>
    </message>
    <message>
        <source>This is not text</source>
        <translation>Das ist kein Text</translation>
    </message>
    <message>
        <source>JSON, NDJSON, HAR, HTTP requests, Markdown and HTML are read, also compressed.</source>
        <translation>Gelesen werden JSON, NDJSON, HAR, HTTP-Anfragen, Markdown und HTML, auch komprimiert.</translation>
    </message>
    <message>
        <source>The text is in %1</source>
        <translation>Der Text ist in %1 kodiert</translation>
    </message>
    <message>
        <source>Convert it to UTF-8 first.</source>
        <translation>Zuerst in UTF-8 umwandeln.</translation>
    </message>
    <message>
        <source>The text is in UTF-16 or UTF-32</source>
        <translation>Der Text ist in UTF-16 oder UTF-32 kodiert</translation>
    </message>
    <message>
        <source>The compressed data is damaged: %1</source>
        <translation>Die komprimierten Daten sind beschädigt: %1</translation>
    </message>
    <message>
        <source>What could be expanded before that is shown.</source>
        <translation>Was davor entpackt werden konnte, wird angezeigt.</translation>
    </message>
    <message>
        <source>The compressed data is damaged</source>
        <translation>Die komprimierten Daten sind beschädigt</translation>
    </message>
    <message>
        <source>The file changed while it was read</source>
        <translation>Die Datei hat sich während des Lesens geändert</translation>
    </message>
    <message>
        <source>Open it again.</source>
        <translation>Bitte erneut öffnen.</translation>
    </message>
    <message>
        <source>The flow is damaged: %1</source>
        <translation>Der Flow ist beschädigt: %1</translation>
    </message>
    <message>
        <source>Not read. Every flow before it is shown.</source>
        <translation>Nicht gelesen. Alle Flows davor werden angezeigt.</translation>
    </message>
    <message>
        <source>The flow is damaged</source>
        <translation>Der Flow ist beschädigt</translation>
    </message>
    <message>
        <source>The flows have format version %1, which cannot be read</source>
        <translation>Die Flows haben die Formatversion %1, die nicht gelesen werden kann</translation>
    </message>
    <message>
        <source>Versions 0.11 to 21 of mitmproxy&apos;s flow files are read.</source>
        <translation>Gelesen werden die Versionen 0.11 bis 21 der Flow-Dateien von mitmproxy.</translation>
    </message>
    <message>
        <source>The flow does not say which format version it has</source>
        <translation>Der Flow nennt seine Formatversion nicht</translation>
    </message>
    <message>
        <source>A %1 flow was passed over</source>
        <translation>Ein Flow der Art %1 wurde übergangen</translation>
    </message>
    <message>
        <source>Only HTTP requests are read from flow files.</source>
        <translation>Aus Flow-Dateien werden nur HTTP-Anfragen gelesen.</translation>
    </message>
    <message>
        <source>A flow that is not HTTP was passed over</source>
        <translation>Ein Flow, der kein HTTP ist, wurde übergangen</translation>
    </message>
    <message>
        <source>The file does not have the request&apos;s body</source>
        <translation>Der Rumpf der Anfrage fehlt in der Datei</translation>
    </message>
    <message>
        <source>mitmproxy keeps no bodies that it passes on as a stream.</source>
        <translation>mitmproxy speichert keine Rümpfe, die es als Datenstrom weitergibt.</translation>
    </message>
    <message>
        <source>There is no log with entries in it</source>
        <translation>Darin ist kein log mit Einträgen</translation>
    </message>
    <message>
        <source>An HTTP archive (HAR) begins with {&quot;log&quot;:{…&quot;entries&quot;:[…</source>
        <translation>Ein HTTP-Archiv (HAR) beginnt mit {&quot;log&quot;:{…&quot;entries&quot;:[…</translation>
    </message>
    <message>
        <source>The entries stand outside of a log</source>
        <translation>Die Einträge stehen außerhalb eines log</translation>
    </message>
    <message>
        <source>Read all the same. HAR has them inside &quot;log&quot;.</source>
        <translation>Trotzdem gelesen. In HAR stehen sie in &quot;log&quot;.</translation>
    </message>
    <message>
        <source>An entry that is no request</source>
        <translation>Ein Eintrag, der keine Anfrage ist</translation>
    </message>
    <message>
        <source>Passed over. An entry is an object with a request in it.</source>
        <translation>Übergangen. Ein Eintrag ist ein Objekt, das eine Anfrage enthält.</translation>
    </message>
    <message>
        <source>The entry has no %1</source>
        <translation>Dem Eintrag fehlt %1</translation>
    </message>
    <message>
        <source>Read without it. HAR requires it.</source>
        <translation>Trotzdem gelesen. HAR verlangt die Angabe.</translation>
    </message>
    <message>
        <source>Something is missing in the entry</source>
        <translation>Dem Eintrag fehlt etwas</translation>
    </message>
    <message>
        <source>%1 is of another type than in HAR</source>
        <translation>%1 hat einen anderen Typ als in HAR</translation>
    </message>
    <message>
        <source>Read as far as it can be understood.</source>
        <translation>Gelesen, soweit verständlich.</translation>
    </message>
    <message>
        <source>A value is of another type than in HAR</source>
        <translation>Ein Wert hat einen anderen Typ als in HAR</translation>
    </message>
    <message>
        <source>startedDateTime is no time with a zone: %1</source>
        <translation>startedDateTime ist keine Zeit mit Zeitzone: %1</translation>
    </message>
    <message>
        <source>The request is listed without a time.</source>
        <translation>Die Anfrage wird ohne Zeit aufgeführt.</translation>
    </message>
    <message>
        <source>startedDateTime is no time with a zone</source>
        <translation>startedDateTime ist keine Zeit mit Zeitzone</translation>
    </message>
    <message>
        <source>Not the URL of a web server: %1</source>
        <translation>Keine URL eines Webservers: %1</translation>
    </message>
    <message>
        <source>Listed all the same.</source>
        <translation>Trotzdem aufgeführt.</translation>
    </message>
    <message>
        <source>Not the URL of a web server</source>
        <translation>Keine URL eines Webservers</translation>
    </message>
    <message>
        <source>The body is said to be base64 and is not</source>
        <translation>Der Rumpf ist als base64 angegeben, ist es aber nicht</translation>
    </message>
    <message>
        <source>The text is kept as it stands in the file.</source>
        <translation>Der Text bleibt, wie er in der Datei steht.</translation>
    </message>
    <message>
        <source>The body was put together from params</source>
        <translation>Der Rumpf wurde aus params zusammengesetzt</translation>
    </message>
    <message>
        <source>The file does not have it as it was sent.</source>
        <translation>Wie er gesendet wurde, steht nicht in der Datei.</translation>
    </message>
    <message>
        <source>The Cookie header was put together from cookies</source>
        <translation>Die Kopfzeile Cookie wurde aus cookies zusammengesetzt</translation>
    </message>
    <message>
        <source>The query was put together from queryString</source>
        <translation>Der Query-Teil wurde aus queryString zusammengesetzt</translation>
    </message>
    <message>
        <source>No event matches the filter</source>
        <translation>Kein Ereignis passt zum Filter</translation>
    </message>
    <message>
        <source>The content coding %1 is not known</source>
        <translation>Die Inhaltskodierung %1 ist nicht bekannt</translation>
    </message>
    <message>
        <source>The body is kept as sent. gzip, deflate, br and zstd are known.</source>
        <translation>Der Rumpf bleibt, wie er gesendet wurde. Bekannt sind gzip, deflate, br und zstd.</translation>
    </message>
    <message>
        <source>The content coding is not known</source>
        <translation>Die Inhaltskodierung ist nicht bekannt</translation>
    </message>
    <message>
        <source>The head of a message is damaged: %1</source>
        <translation>Der Kopf einer Nachricht ist beschädigt: %1</translation>
    </message>
    <message>
        <source>Passed over. What stands around it is shown.</source>
        <translation>Übergangen. Was davor und danach steht, wird angezeigt.</translation>
    </message>
    <message>
        <source>The head of a message is damaged</source>
        <translation>Der Kopf einer Nachricht ist beschädigt</translation>
    </message>
    <message>
        <source>Not as RFC 9112 says: %1</source>
        <translation>Nicht nach RFC 9112: %1</translation>
    </message>
    <message>
        <source>Read as it was most likely meant. A server may refuse it.</source>
        <translation>So gelesen, wie es höchstwahrscheinlich gemeint war. Ein Server lehnt es vielleicht ab.</translation>
    </message>
    <message>
        <source>Not as RFC 9112 says</source>
        <translation>Nicht nach RFC 9112</translation>
    </message>
    <message>
        <source>The length of the body is not clear: %1</source>
        <translation>Die Länge des Rumpfs ist nicht eindeutig: %1</translation>
    </message>
    <message>
        <source>Every byte up to the next message is kept.</source>
        <translation>Jedes Byte bis zur nächsten Nachricht wird behalten.</translation>
    </message>
    <message>
        <source>The length of the body is not clear</source>
        <translation>Die Länge des Rumpfs ist nicht eindeutig</translation>
    </message>
    <message>
        <source>The chunks are damaged: %1</source>
        <translation>Die Chunks sind beschädigt: %1</translation>
    </message>
    <message>
        <source>What stands in front of that is shown.</source>
        <translation>Was davor steht, wird angezeigt.</translation>
    </message>
    <message>
        <source>The chunks are damaged</source>
        <translation>Die Chunks sind beschädigt</translation>
    </message>
    <message>
        <source>The message is cut off: %1</source>
        <translation>Die Nachricht ist abgeschnitten: %1</translation>
    </message>
    <message>
        <source>What is there is shown.</source>
        <translation>Was vorhanden ist, wird angezeigt.</translation>
    </message>
    <message>
        <source>The message is cut off</source>
        <translation>Die Nachricht ist abgeschnitten</translation>
    </message>
    <message>
        <source>An answer without a request</source>
        <translation>Eine Antwort ohne Anfrage</translation>
    </message>
    <message>
        <source>Passed over. Only requests are judged.</source>
        <translation>Übergangen. Beurteilt werden nur Anfragen.</translation>
    </message>
    <message>
        <source>curl has no option %1</source>
        <translation>curl hat keine Option %1</translation>
    </message>
    <message>
        <source>Passed over.</source>
        <translation>Übergangen.</translation>
    </message>
    <message>
        <source>curl has no such option</source>
        <translation>curl hat diese Option nicht</translation>
    </message>
    <message>
        <source>The file %1 is not read</source>
        <translation>Die Datei %1 wird nicht gelesen</translation>
    </message>
    <message>
        <source>A command is read, not run. What is in the file is missing from the request.</source>
        <translation>Ein Befehl wird gelesen, nicht ausgeführt. Der Inhalt der Datei fehlt in der Anfrage.</translation>
    </message>
    <message>
        <source>A file is not read</source>
        <translation>Eine Datei wird nicht gelesen</translation>
    </message>
    <message>
        <source>The form part %1 is not put into the body</source>
        <translation>Der Formularteil %1 wird nicht in den Rumpf übernommen</translation>
    </message>
    <message>
        <source>Its boundary is known only when curl runs. The request is shown without a body.</source>
        <translation>Seine Trennzeile ist erst bekannt, wenn curl läuft. Die Anfrage wird ohne Rumpf angezeigt.</translation>
    </message>
    <message>
        <source>A form part is not put into the body</source>
        <translation>Ein Formularteil wird nicht in den Rumpf übernommen</translation>
    </message>
    <message>
        <source>The text ends inside quotes</source>
        <translation>Der Text endet innerhalb von Anführungszeichen</translation>
    </message>
    <message>
        <source>Everything before it is shown. Copy the whole command.</source>
        <translation>Alles davor wird angezeigt. Den ganzen Befehl kopieren.</translation>
    </message>
    <message>
        <source>The command names no URL</source>
        <translation>Der Befehl nennt keine URL</translation>
    </message>
    <message>
        <source>There is no request to show.</source>
        <translation>Es gibt keine Anfrage, die sich anzeigen ließe.</translation>
    </message>
    <message>
        <source>The command %1 was passed over</source>
        <translation>Der Befehl %1 wurde übergangen</translation>
    </message>
    <message>
        <source>Only commands of curl are read.</source>
        <translation>Gelesen werden nur Befehle von curl.</translation>
    </message>
    <message>
        <source>A command was passed over</source>
        <translation>Ein Befehl wurde übergangen</translation>
    </message>
    <message>
        <source>The header says that the body is a form, but it is JSON</source>
        <translation>Laut Kopfzeile ist der Rumpf ein Formular, er ist aber JSON</translation>
    </message>
    <message>
        <source>It is read as JSON. curl -d sends such a header unless another is given.</source>
        <translation>Er wird als JSON gelesen. curl -d sendet eine solche Kopfzeile, wenn keine andere angegeben ist.</translation>
    </message>
    <message>
        <source>The notes are no TOML: %1</source>
        <translation>Die Notizen sind kein TOML: %1</translation>
    </message>
    <message>
        <source>They are not shown, and the file is left as it is until it is mended.</source>
        <translation>Sie werden nicht angezeigt, und die Datei bleibt unverändert, bis sie repariert ist.</translation>
    </message>
    <message>
        <source>The notes are no TOML</source>
        <translation>Die Notizen sind kein TOML</translation>
    </message>
    <message>
        <source>The notes are not written as [[event]] tables</source>
        <translation>Die Notizen stehen nicht in Tabellen der Form [[event]]</translation>
    </message>
    <message>
        <source>They are read, and the file is left as it is.</source>
        <translation>Sie werden gelesen, und die Datei bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>A note cannot be used: %1 makes no sense</source>
        <translation>Eine Notiz ist unbrauchbar: %1 ergibt keinen Sinn</translation>
    </message>
    <message>
        <source>It is kept in the file as it is.</source>
        <translation>Sie bleibt unverändert in der Datei.</translation>
    </message>
    <message>
        <source>A note cannot be used</source>
        <translation>Eine Notiz ist unbrauchbar</translation>
    </message>
    <message>
        <source>Among the notes stands a key that is not known: %1</source>
        <translation>Unter den Notizen steht ein unbekannter Schlüssel: %1</translation>
    </message>
    <message>
        <source>It is passed over, and kept in the file.</source>
        <translation>Er wird übergangen und bleibt in der Datei.</translation>
    </message>
    <message>
        <source>Among the notes stands a key that is not known</source>
        <translation>Unter den Notizen steht ein unbekannter Schlüssel</translation>
    </message>
    <message>
        <source>A second note for the same event: %1</source>
        <translation>Eine zweite Notiz zum selben Ereignis: %1</translation>
    </message>
    <message>
        <source>The first one is shown; both are kept in the file.</source>
        <translation>Die erste wird angezeigt; beide bleiben in der Datei.</translation>
    </message>
    <message>
        <source>A second note for the same event</source>
        <translation>Eine zweite Notiz zum selben Ereignis</translation>
    </message>
    <message>
        <source>The notes are too long</source>
        <translation>Die Notizen sind zu lang</translation>
    </message>
    <message>
        <source>A note has at most 1 MiB, all notes of an input 64 MiB.</source>
        <translation>Eine Notiz hat höchstens 1 MiB, alle Notizen einer Eingabe zusammen 64 MiB.</translation>
    </message>
    <message>
        <source>The event of a note stands elsewhere now, in line %1</source>
        <translation>Das Ereignis einer Notiz steht jetzt an anderer Stelle, in Zeile %1</translation>
    </message>
    <message>
        <source>Its bytes are the same and stand nowhere else, so the note went along.</source>
        <translation>Seine Bytes sind dieselben und stehen nirgends sonst; die Notiz ist deshalb mitgewandert.</translation>
    </message>
    <message>
        <source>The event of a note stands elsewhere now</source>
        <translation>Das Ereignis einer Notiz steht jetzt an anderer Stelle</translation>
    </message>
    <message>
        <source>A note is for an event that is not there any more: %1</source>
        <translation>Eine Notiz gehört zu einem Ereignis, das es nicht mehr gibt: %1</translation>
    </message>
    <message>
        <source>It is kept in the file.</source>
        <translation>Sie bleibt in der Datei.</translation>
    </message>
    <message>
        <source>A note is for an event that is not there any more</source>
        <translation>Eine Notiz gehört zu einem Ereignis, das es nicht mehr gibt</translation>
    </message>
    <message>
        <source>The file was renamed, removed or replaced by another one</source>
        <translation>Die Datei wurde umbenannt, entfernt oder durch eine andere ersetzt</translation>
    </message>
    <message>
        <source>It was read to its end. Follow the new one by starting again.</source>
        <translation>Sie wurde bis zum Ende gelesen. Um der neuen zu folgen, neu starten.</translation>
    </message>
    <message>
        <source>The file was written anew while it was followed</source>
        <translation>Die Datei wurde neu geschrieben, während ihr gefolgt wurde</translation>
    </message>
    <message>
        <source>Start again to read what stands there now.</source>
        <translation>Neu starten, um zu lesen, was jetzt dort steht.</translation>
    </message>
    <message>
        <source>This file cannot be followed</source>
        <translation>Dieser Datei kann nicht gefolgt werden</translation>
    </message>
    <message>
        <source>Only JSON values one after another and flow files, not compressed, can be read on as they grow.</source>
        <translation>Nur aufeinanderfolgende JSON-Werte und Flow-Dateien, jeweils unkomprimiert, lassen sich weiterlesen, während sie wachsen.</translation>
    </message>
    <message>
        <source>The record is torn at byte %1: it ends inside a frame</source>
        <translation>Die Aufzeichnungsdatei bricht bei Byte %1 ab: Sie endet mitten in einem Rahmen</translation>
    </message>
    <message>
        <source>Everything before it is whole and shown. A writer that was stopped leaves such an end.</source>
        <translation>Alles davor ist unversehrt und wird angezeigt. Ein solches Ende hinterlässt ein Schreiber, der gestoppt wurde.</translation>
    </message>
    <message>
        <source>The record ends inside a frame</source>
        <translation>Die Aufzeichnungsdatei endet mitten in einem Rahmen</translation>
    </message>
    <message>
        <source>The record was changed or damaged at byte %1</source>
        <translation>Die Aufzeichnungsdatei wurde bei Byte %1 verändert oder beschädigt</translation>
    </message>
    <message>
        <source>Everything before it is as it was written and shown; nothing behind it is.</source>
        <translation>Alles davor ist wie geschrieben und wird angezeigt; für nichts dahinter gilt das.</translation>
    </message>
    <message>
        <source>The record was changed or damaged</source>
        <translation>Die Aufzeichnungsdatei wurde verändert oder beschädigt</translation>
    </message>
    <message>
        <source>The record has format version %1, which is not known</source>
        <translation>Die Aufzeichnungsdatei hat die unbekannte Formatversion %1</translation>
    </message>
    <message>
        <source>Version 1 is read. A newer Telltale may read this one.</source>
        <translation>Gelesen wird Version 1. Ein neueres Telltale kann diese vielleicht lesen.</translation>
    </message>
    <message>
        <source>The record has a format version that is not known</source>
        <translation>Die Aufzeichnungsdatei hat eine unbekannte Formatversion</translation>
    </message>
    <message>
        <source>A frame of the record makes no sense: %1</source>
        <translation>Ein Rahmen der Aufzeichnungsdatei ergibt keinen Sinn: %1</translation>
    </message>
    <message>
        <source>Not read. It is as it was written.</source>
        <translation>Nicht gelesen. Er ist so, wie er geschrieben wurde.</translation>
    </message>
    <message>
        <source>A frame of the record makes no sense</source>
        <translation>Ein Rahmen der Aufzeichnungsdatei ergibt keinen Sinn</translation>
    </message>
    <message>
        <source>Frames of a kind that is not known: %1</source>
        <translation>Rahmen unbekannter Art: %1</translation>
    </message>
    <message>
        <source>Verified and passed over. A newer Telltale may read them.</source>
        <translation>Geprüft und übergangen. Ein neueres Telltale kann sie vielleicht lesen.</translation>
    </message>
    <message>
        <source>Frames of a kind that is not known</source>
        <translation>Rahmen unbekannter Art</translation>
    </message>
    <message>
        <source>The record has no end</source>
        <translation>Die Aufzeichnungsdatei hat kein Ende</translation>
    </message>
    <message>
        <source>It is still being written, or its writer was stopped.</source>
        <translation>Sie wird noch geschrieben, oder ihr Schreiber wurde gestoppt.</translation>
    </message>
    <message>
        <source>A request was refused: %1</source>
        <translation>Eine Anfrage wurde abgelehnt: %1</translation>
    </message>
    <message>
        <source>What had come of it is in the record, and is no event.</source>
        <translation>Was davon eingetroffen war, steht in der Aufzeichnungsdatei und ist kein Ereignis.</translation>
    </message>
    <message>
        <source>A request was refused</source>
        <translation>Eine Anfrage wurde abgelehnt</translation>
    </message>
    <message>
        <source>An answer whose request does not wait for it: exchange %1</source>
        <translation>Eine Antwort, auf die keine Anfrage wartet: Austausch %1</translation>
    </message>
    <message>
        <source>Passed over. Its request stands far before it, or in another file.</source>
        <translation>Übergangen. Ihre Anfrage steht weit davor oder in einer anderen Datei.</translation>
    </message>
    <message>
        <source>An answer whose request does not wait for it</source>
        <translation>Eine Antwort, auf die keine Anfrage wartet</translation>
    </message>
    <message>
        <source>A connection was passed on unread: %1</source>
        <translation>Eine Verbindung wurde ungelesen weitergeleitet: %1</translation>
    </message>
    <message>
        <source>What was in it is not in the record.</source>
        <translation>Ihr Inhalt steht nicht in der Aufzeichnungsdatei.</translation>
    </message>
    <message>
        <source>A connection was passed on unread</source>
        <translation>Eine Verbindung wurde ungelesen weitergeleitet</translation>
    </message>
    <message>
        <source>Kept, and not taken apart into events: %1</source>
        <translation>Aufbewahrt, aber nicht in Ereignisse zerlegt: %1</translation>
    </message>
    <message>
        <source>Its bytes are in the record; no event shows what is in them.</source>
        <translation>Die Bytes stehen in der Aufzeichnungsdatei; kein Ereignis zeigt, was darin ist.</translation>
    </message>
    <message>
        <source>Bytes are kept, and not taken apart into events</source>
        <translation>Bytes wurden aufbewahrt, aber nicht in Ereignisse zerlegt</translation>
    </message>
    <message>
        <source>There are more than %1 files in this folder</source>
        <translation>In diesem Ordner sind mehr als %1 Dateien</translation>
    </message>
    <message>
        <source>The first ones are read. Open the folders in it one by one.</source>
        <translation>Die ersten werden gelesen. Die Ordner darin einzeln öffnen.</translation>
    </message>
    <message>
        <source>There are too many files in this folder</source>
        <translation>In diesem Ordner sind zu viele Dateien</translation>
    </message>
    <message>
        <source>Files passed over: %1</source>
        <translation>Übergangene Dateien: %1</translation>
    </message>
    <message>
        <source>By their names they are no payloads. Name one to read it all the same.</source>
        <translation>Den Namen nach sind es keine Nutzdaten. Eine Datei wird trotzdem gelesen, wenn sie einzeln genannt wird.</translation>
    </message>
    <message>
        <source>Files were passed over</source>
        <translation>Dateien wurden übergangen</translation>
    </message>
    <message>
        <source>There is no file in this folder</source>
        <translation>In diesem Ordner ist keine Datei</translation>
    </message>
    <message>
        <source>The line ends %1</source>
        <translation>Die Zeile endet %1</translation>
    </message>
    <message>
        <source>The option %1 has no value</source>
        <translation>Die Option %1 hat keinen Wert</translation>
    </message>
    <message>
        <source>%1 is not a header</source>
        <translation>%1 ist keine Kopfzeile</translation>
    </message>
    <message>
        <source>expected a string</source>
        <translation>erwartet wird eine Zeichenkette</translation>
    </message>
    <message>
        <source>expected a time</source>
        <translation>erwartet wird eine Zeit</translation>
    </message>
    <message>
        <source>expected a whole number</source>
        <translation>erwartet wird eine ganze Zahl</translation>
    </message>
    <message>
        <source>expected a list of headers</source>
        <translation>erwartet wird eine Liste von Kopfzeilen</translation>
    </message>
    <message>
        <source>expected a header&apos;s name and value</source>
        <translation>erwartet werden Name und Wert einer Kopfzeile</translation>
    </message>
    <message>
        <source>expected a dictionary</source>
        <translation>erwartet wird ein Wörterbuch (dictionary)</translation>
    </message>
    <message>
        <source>A body of more than %1</source>
        <translation>Ein Rumpf von mehr als %1</translation>
    </message>
    <message>
        <source>its last chunk is longer than what is there</source>
        <translation>der letzte Chunk ist länger als das, was vorhanden ist</translation>
    </message>
    <message>
        <source>it ends behind a chunk</source>
        <translation>sie endet hinter einem Chunk</translation>
    </message>
    <message>
        <source>one does not end where its size says</source>
        <translation>einer endet nicht dort, wo es seine Größenangabe sagt</translation>
    </message>
    <message>
        <source>the fields behind the last one are too large</source>
        <translation>die Felder hinter dem letzten sind zu groß</translation>
    </message>
    <message>
        <source>no blank line stands behind its last chunk</source>
        <translation>hinter dem letzten Chunk fehlt die Leerzeile</translation>
    </message>
    <message>
        <source>it ends before its last chunk</source>
        <translation>sie endet vor dem letzten Chunk</translation>
    </message>
    <message>
        <source>expected a size in hexadecimal digits</source>
        <translation>erwartet wird eine Größe in hexadezimalen Ziffern</translation>
    </message>
    <message>
        <source>Content-Length is no number</source>
        <translation>Content-Length ist keine Zahl</translation>
    </message>
    <message>
        <source>there are several different values of Content-Length</source>
        <translation>Content-Length kommt mehrmals vor, mit verschiedenen Werten</translation>
    </message>
    <message>
        <source>Content-Length is there several times</source>
        <translation>Content-Length kommt mehrmals vor</translation>
    </message>
    <message>
        <source>chunked is there several times</source>
        <translation>chunked kommt mehrmals vor</translation>
    </message>
    <message>
        <source>chunked is not the last coding in Transfer-Encoding</source>
        <translation>chunked ist nicht die letzte Kodierung in Transfer-Encoding</translation>
    </message>
    <message>
        <source>Content-Length and Transfer-Encoding are both there</source>
        <translation>Content-Length und Transfer-Encoding kommen beide vor</translation>
    </message>
    <message>
        <source>a field&apos;s name with characters that names do not have</source>
        <translation>ein Feldname mit Zeichen, die in Namen nicht vorkommen</translation>
    </message>
    <message>
        <source>a control character in a field&apos;s value</source>
        <translation>ein Steuerzeichen im Wert eines Felds</translation>
    </message>
    <message>
        <source>lines that end in CRLF and in LF</source>
        <translation>Zeilenenden teils CRLF, teils LF</translation>
    </message>
    <message>
        <source>a field&apos;s value that goes on in the next line</source>
        <translation>der Wert eines Felds, der in der nächsten Zeile weitergeht</translation>
    </message>
    <message>
        <source>a line without a colon</source>
        <translation>eine Zeile ohne Doppelpunkt</translation>
    </message>
    <message>
        <source>a field without a name</source>
        <translation>ein Feld ohne Namen</translation>
    </message>
    <message>
        <source>white space around a field&apos;s name</source>
        <translation>Leerraum um einen Feldnamen</translation>
    </message>
    <message>
        <source>A message&apos;s head of more than %1</source>
        <translation>Der Kopf einer Nachricht von mehr als %1</translation>
    </message>
    <message>
        <source>expected a length of at most 11 digits and a colon</source>
        <translation>erwartet wird eine Länge von höchstens 11 Ziffern mit Doppelpunkt</translation>
    </message>
    <message>
        <source>a value is longer than what is there</source>
        <translation>ein Wert ist länger als das, was vorhanden ist</translation>
    </message>
    <message>
        <source>a value of no known type</source>
        <translation>ein Wert unbekannten Typs</translation>
    </message>
    <message>
        <source>a value that is not of its type</source>
        <translation>ein Wert, der nicht zu seinem Typ passt</translation>
    </message>
    <message>
        <source>a number that is too large</source>
        <translation>eine zu große Zahl</translation>
    </message>
    <message>
        <source>a key that is no string</source>
        <translation>ein Schlüssel, der keine Zeichenkette ist</translation>
    </message>
    <message>
        <source>a key without a value</source>
        <translation>ein Schlüssel ohne Wert</translation>
    </message>
    <message>
        <source>%1 sent, %2 received</source>
        <translation>%1 gesendet, %2 empfangen</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1, von %2</translation>
    </message>
    <message>
        <source>%1, by an unknown program</source>
        <translation>%1, von einem unbekannten Programm</translation>
    </message>
    <message>
        <source>its kind is %1</source>
        <translation>Art %1</translation>
    </message>
    <message>
        <source>%1 (%2 had come)</source>
        <translation>%1 (%2 waren eingetroffen)</translation>
    </message>
    <message>
        <source>A program could not be watched: %1, %2</source>
        <translation>Ein Programm konnte nicht beobachtet werden: %1, %2</translation>
    </message>
    <message>
        <source>A connection was not let through: %1, %2: %3</source>
        <translation>Eine Verbindung wurde nicht durchgelassen: %1, %2: %3</translation>
    </message>
    <message>
        <source>connections to more places</source>
        <translation>Verbindungen zu weiteren Zielen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>A frame of more than %1</source>
        <translation>Ein Rahmen von mehr als %1</translation>
    </message>
    <message>
        <source>the head does not end with its blank line</source>
        <translation>der Kopf endet nicht mit seiner Leerzeile</translation>
    </message>
    <message>
        <source>expected a request line</source>
        <translation>erwartet wird eine Anfragezeile</translation>
    </message>
    <message>
        <source>after the key %1</source>
        <translation>nach dem Schlüssel %1</translation>
    </message>
    <message>
        <source>after a comma</source>
        <translation>nach einem Komma</translation>
    </message>
    <message>
        <source>inside an object</source>
        <translation>mitten in einem Objekt</translation>
    </message>
    <message>
        <source>inside an array</source>
        <translation>mitten in einem Array</translation>
    </message>
    <message>
        <source>inside a number or word</source>
        <translation>mitten in einer Zahl oder einem Wort</translation>
    </message>
</context>
<context>
    <name>telltale::Glean</name>
    <message>
        <source>This is no YAML: %1</source>
        <translation>Das ist kein YAML: %1</translation>
    </message>
</context>
<context>
    <name>telltale::HarReader</name>
    <message>
        <source>a comment</source>
        <translation>ein Kommentar</translation>
    </message>
    <message>
        <source>this entry</source>
        <translation>dieser Eintrag</translation>
    </message>
</context>
<context>
    <name>telltale::Keys</name>
    <message>
        <source>What the keyring has for us is no key: %1</source>
        <translation>Was der Schlüsselbund für uns enthält, ist kein Schlüssel: %1</translation>
    </message>
</context>
<context>
    <name>telltale::Launch</name>
    <message>
        <source>%1, a home folder for the program, cannot be made: %2</source>
        <translation>%1, ein persönlicher Ordner für das Programm, kann nicht angelegt werden: %2</translation>
    </message>
    <message>
        <source>No folder for the run can be made in %1: %2</source>
        <translation>In %1 kann kein Ordner für den Lauf angelegt werden: %2</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>%1 could not be started: %2</source>
        <translation>%1 konnte nicht gestartet werden: %2</translation>
    </message>
    <message>
        <source>No terminal can be made for the program: %1</source>
        <translation>Für das Programm kann kein Terminal angelegt werden: %1</translation>
    </message>
</context>
<context>
    <name>telltale::Methods</name>
    <message>
        <source>Anybody who can guess the value can check the guess: a list of users, or all addresses there are, turns it back.</source>
        <translation>Wer den Wert erraten kann, kann die Vermutung prüfen: Eine Liste der Benutzer oder aller möglichen Adressen rechnet ihn zurück.</translation>
    </message>
    <message>
        <source>Without the key nobody can check a guess, but the same value is the same hash in every event.</source>
        <translation>Ohne den Schlüssel kann niemand eine Vermutung prüfen, aber derselbe Wert ergibt in jedem Ereignis denselben Hash.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>The value leaves as it is.</source>
        <translation>Der Wert geht unverändert hinaus.</translation>
    </message>
    <message>
        <source>Everybody who receives it can read it.</source>
        <translation>Wer ihn empfängt, kann ihn lesen.</translation>
    </message>
    <message>
        <source>Drop the field</source>
        <translation>Feld entfernen</translation>
    </message>
    <message>
        <source>The field leaves neither with its value nor with its name.</source>
        <translation>Weder Wert noch Name des Felds gehen hinaus.</translation>
    </message>
    <message>
        <source>It is not there any more.</source>
        <translation>Es ist nicht mehr vorhanden.</translation>
    </message>
    <message>
        <source>Replace by a constant</source>
        <translation>Durch eine Konstante ersetzen</translation>
    </message>
    <message>
        <source>Every value becomes the same one.</source>
        <translation>Jeder Wert wird zum selben.</translation>
    </message>
    <message>
        <source>Only that there was a value can be seen.</source>
        <translation>Zu erkennen ist nur, dass es einen Wert gab.</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>Maskieren</translation>
    </message>
    <message>
        <source>Three stars stand for the value, or for its middle; its length is hidden.</source>
        <translation>Drei Sterne stehen für den Wert oder für seine Mitte; die Länge bleibt verborgen.</translation>
    </message>
    <message>
        <source>What stars stand for cannot be turned back; characters that are kept narrow the guesses.</source>
        <translation>Was durch Sterne ersetzt ist, lässt sich nicht zurückrechnen; stehen gelassene Zeichen grenzen die Vermutungen ein.</translation>
    </message>
    <message>
        <source>Hash as the vendor does</source>
        <translation>Hashen wie der Hersteller</translation>
    </message>
    <message>
        <source>SHA-256 of the raw value, without salt, in hexadecimal digits.</source>
        <translation>SHA-256 des Rohwerts, ohne Salt, in hexadezimalen Ziffern.</translation>
    </message>
    <message>
        <source>Hash as the vendor does, in lower case</source>
        <translation>Hashen wie der Hersteller, in Kleinbuchstaben</translation>
    </message>
    <message>
        <source>SHA-256 of the value in lower case, without salt.</source>
        <translation>SHA-256 des Werts in Kleinbuchstaben, ohne Salt.</translation>
    </message>
    <message>
        <source>Hash as the vendor does, trimmed</source>
        <translation>Hashen wie der Hersteller, ohne Leerraum am Rand</translation>
    </message>
    <message>
        <source>SHA-256 of the value without blanks at its ends, without salt.</source>
        <translation>SHA-256 des Werts ohne Leerraum an den Enden, ohne Salt.</translation>
    </message>
    <message>
        <source>Hash as the vendor does, trimmed and in lower case</source>
        <translation>Hashen wie der Hersteller, ohne Leerraum am Rand und in Kleinbuchstaben</translation>
    </message>
    <message>
        <source>SHA-256 of the value without blanks at its ends and in lower case, without salt.</source>
        <translation>SHA-256 des Werts ohne Leerraum an den Enden und in Kleinbuchstaben, ohne Salt.</translation>
    </message>
    <message>
        <source>Keyed hash</source>
        <translation>Hash mit Schlüssel</translation>
    </message>
    <message>
        <source>HMAC-SHA-256 with your own key; with rotation another key in every period.</source>
        <translation>HMAC-SHA-256 mit eigenem Schlüssel; mit Rotation in jedem Zeitraum ein anderer.</translation>
    </message>
    <message>
        <source>Short keyed hash</source>
        <translation>Kurzer Hash mit Schlüssel</translation>
    </message>
    <message>
        <source>The first digits of the keyed hash: with few, several values share one.</source>
        <translation>Die ersten Ziffern des Hashs mit Schlüssel: Bei wenigen Ziffern teilen sich mehrere Werte denselben Hash.</translation>
    </message>
    <message>
        <source>Pseudonym of the same shape</source>
        <translation>Pseudonym gleicher Form</translation>
    </message>
    <message>
        <source>Another value that looks alike, derived with your own key: an address stays an address.</source>
        <translation>Ein anderer, ähnlich aussehender Wert, mit eigenem Schlüssel abgeleitet: Eine Adresse bleibt eine Adresse.</translation>
    </message>
    <message>
        <source>Without the key nobody can check a guess, but the same value gets the same pseudonym, and its form and mostly its length can be seen.</source>
        <translation>Ohne den Schlüssel kann niemand eine Vermutung prüfen, aber derselbe Wert erhält dasselbe Pseudonym, und Form und meist auch Länge bleiben sichtbar.</translation>
    </message>
    <message>
        <source>Generalise</source>
        <translation>Verallgemeinern</translation>
    </message>
    <message>
        <source>The value becomes less exact: the network of an address, the day of a time.</source>
        <translation>Der Wert wird ungenauer: das Netz einer Adresse, der Tag einer Zeit.</translation>
    </message>
    <message>
        <source>What was cut off is not there any more; the rest is true, and may tell small groups apart.</source>
        <translation>Was abgeschnitten wurde, ist nicht mehr vorhanden; der Rest ist wahr und kann kleine Gruppen unterscheidbar machen.</translation>
    </message>
</context>
<context>
    <name>telltale::Network</name>
    <message>
        <source>%1 does not say whether telemetry is on (GET /api/v1/users/me): is it Appsmith?</source>
        <translation>%1 sagt nicht, ob Telemetrie eingeschaltet ist (GET /api/v1/users/me): Ist das Appsmith?</translation>
    </message>
    <message>
        <source>%1 answers with settings that cannot be read</source>
        <translation>%1 antwortet mit Einstellungen, die nicht lesbar sind</translation>
    </message>
    <message>
        <source>The wait for %1 to come back was given up</source>
        <translation>Auf die Rückkehr von %1 wird nicht länger gewartet</translation>
    </message>
    <message>
        <source>%1 did not come back from its restart in time</source>
        <translation>%1 ist nach dem Neustart nicht rechtzeitig zurückgekehrt</translation>
    </message>
    <message>
        <source>%1 sends to another address, to which nothing was sent; give that one if it is meant</source>
        <translation>%1 verweist auf eine andere Adresse, an die nichts gesendet wurde; falls jene gemeint ist, sie angeben</translation>
    </message>
    <message>
        <source>%1 wants an administrator to log in: give --user</source>
        <translation>%1 verlangt die Anmeldung eines Administrators: --user angeben</translation>
    </message>
    <message>
        <source>%1 is another machine, and over http everybody in between reads the password: use https, or say --insecure</source>
        <translation>%1 ist ein anderes Gerät, und über http liest jeder dazwischen das Passwort mit: https verwenden oder --insecure angeben</translation>
    </message>
    <message>
        <source>%1 does not take this name with this password</source>
        <translation>%1 akzeptiert diesen Namen mit diesem Passwort nicht</translation>
    </message>
    <message>
        <source>%1 took the request for a forged one (CSRF); is something in between that takes headers away?</source>
        <translation>%1 hielt die Anfrage für gefälscht (CSRF); entfernt etwas dazwischen Kopfzeilen?</translation>
    </message>
    <message>
        <source>%1 wants an administrator to log in</source>
        <translation>%1 verlangt die Anmeldung eines Administrators</translation>
    </message>
    <message>
        <source>%1 says that this user is no administrator of it</source>
        <translation>%1 meldet, dass dieser Benutzer dort kein Administrator ist</translation>
    </message>
    <message>
        <source>%1 does not let this setting be changed</source>
        <translation>%1 lässt nicht zu, dass diese Einstellung geändert wird</translation>
    </message>
    <message>
        <source>%1 cannot do it now</source>
        <translation>%1 ist dazu gerade nicht in der Lage</translation>
    </message>
    <message>
        <source>%1 sends to another page instead</source>
        <translation>%1 verweist stattdessen auf eine andere Seite</translation>
    </message>
    <message>
        <source>%1 answers with what Appsmith never says</source>
        <translation>%1 antwortet, wie Appsmith niemals antwortet</translation>
    </message>
    <message>
        <source>%1 refuses</source>
        <translation>%1 lehnt ab</translation>
    </message>
    <message>
        <source>%1 cannot be reached</source>
        <translation>%1 ist nicht erreichbar</translation>
    </message>
    <message>
        <source>%1 has no certificate to be relied on</source>
        <translation>%1 hat kein vertrauenswürdiges Zertifikat</translation>
    </message>
    <message>
        <source>%1 did not answer in time</source>
        <translation>%1 hat nicht rechtzeitig geantwortet</translation>
    </message>
    <message>
        <source>%1 answers with more than is taken</source>
        <translation>%1 antwortet mit mehr, als angenommen wird</translation>
    </message>
    <message>
        <source>%1 answers with what is no HTTP/1.1</source>
        <translation>%1 antwortet mit etwas, das kein HTTP/1.1 ist</translation>
    </message>
    <message>
        <source>The answer of %1 was cut off</source>
        <translation>Die Antwort von %1 wurde abgeschnitten</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no address of a server; write http://HOST:PORT</source>
        <translation>„%1“ ist keine Adresse eines Servers; zu schreiben als http://HOST:PORT</translation>
    </message>
    <message>
        <source>An address with a user name in it is not taken; passwords have no place there (%1://...)</source>
        <translation>Eine Adresse mit Benutzernamen wird nicht angenommen; Passwörter gehören nicht hinein (%1://...)</translation>
    </message>
    <message>
        <source>&apos;%1&apos; names no server that there can be; write http://HOST:PORT</source>
        <translation>„%1“ nennt keinen Server, den es geben kann; zu schreiben als http://HOST:PORT</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no range of addresses; write it like 192.168.0.0/16 or fd00::/8</source>
        <translation>„%1“ ist kein Adressbereich; zu schreiben wie 192.168.0.0/16 oder fd00::/8</translation>
    </message>
    <message>
        <source>%1 can be reached from other machines: say which addresses may connect (--allow)</source>
        <translation>%1 ist von anderen Geräten aus erreichbar: angeben, welche Adressen sich verbinden dürfen (--allow)</translation>
    </message>
    <message>
        <source>%1 is taken by another program; choose another port, or 0 for any</source>
        <translation>%1 ist von einem anderen Programm belegt; einen anderen Port wählen, oder 0 für einen beliebigen</translation>
    </message>
    <message>
        <source>%1 cannot be listened on: %2</source>
        <translation>Auf %1 kann nicht gelauscht werden: %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no address to listen on; write it like 127.0.0.1:8642 or [::1]:8642</source>
        <translation>„%1“ ist keine Adresse, auf der gelauscht werden kann; zu schreiben wie 127.0.0.1:8642 oder [::1]:8642</translation>
    </message>
    <message>
        <source>A large body cannot be kept in %1: %2</source>
        <translation>Ein großer Rumpf kann nicht in %1 abgelegt werden: %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no address to forward to; write it like http://HOST:PORT</source>
        <translation>„%1“ ist keine Adresse zum Weiterleiten; zu schreiben wie http://HOST:PORT</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has more than a host and a port: requests keep their own path</source>
        <translation>„%1“ enthält mehr als Host und Port: Anfragen behalten ihren eigenen Pfad</translation>
    </message>
    <message>
        <source>&apos;%1&apos; names no host that there can be; write http://HOST:PORT</source>
        <translation>„%1“ nennt keinen Host, den es geben kann; zu schreiben als http://HOST:PORT</translation>
    </message>
</context>
<context>
    <name>telltale::OriginRules</name>
    <message>
        <source>the file</source>
        <translation>der Datei</translation>
    </message>
</context>
<context>
    <name>telltale::Payload</name>
    <message>
        <source>it is shorter than it was</source>
        <translation>er ist kürzer als zuvor</translation>
    </message>
    <message>
        <source>A spooled body cannot be read: %1</source>
        <translation>Ein zwischengespeicherter Rumpf kann nicht gelesen werden: %1</translation>
    </message>
</context>
<context>
    <name>telltale::Ping</name>
    <message>
        <source>%1 has no address: %2</source>
        <translation>%1 hat keine Adresse: %2</translation>
    </message>
    <message>
        <source>more than %1 interim answers</source>
        <translation>mehr als %1 vorläufige Antworten</translation>
    </message>
    <message>
        <source>or does it want a client certificate?</source>
        <translation>oder verlangt der Server ein Client-Zertifikat?</translation>
    </message>
    <message>
        <source>%1 stands without quotes in JSON, so it is a number, as in 1704784217.602</source>
        <translation>%1 steht in JSON ohne Anführungszeichen und muss deshalb eine Zahl sein, etwa 1704784217.602</translation>
    </message>
    <message>
        <source>%1 is true or false</source>
        <translation>%1 muss true oder false sein</translation>
    </message>
    <message>
        <source>%1 is a JSON value</source>
        <translation>%1 muss ein JSON-Wert sein</translation>
    </message>
    <message>
        <source>%1 has bytes that are no UTF-8, which JSON cannot hold</source>
        <translation>%1 enthält Bytes, die kein UTF-8 sind; JSON kann sie nicht aufnehmen</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no place in an address (behind &apos;%2&apos;); write it as %%3</source>
        <translation>„%1“ ist in einer Adresse nicht erlaubt (hinter „%2“); zu schreiben als %%3</translation>
    </message>
    <message>
        <source>a key without its certificate</source>
        <translation>ein Schlüssel ohne das zugehörige Zertifikat</translation>
    </message>
    <message>
        <source>no certificate in it</source>
        <translation>darin ist kein Zertifikat</translation>
    </message>
    <message>
        <source>no private key in it, or another passphrase</source>
        <translation>darin ist kein privater Schlüssel, oder die Passphrase ist eine andere</translation>
    </message>
    <message>
        <source>%1 is a number, as in 42, -1.5 or 1e6</source>
        <translation>%1 muss eine Zahl sein, etwa 42, -1.5 oder 1e6</translation>
    </message>
    <message>
        <source>%1 is a UUID, as in 75ddda7c-ba47-41e0-9578-7d3afaf05284</source>
        <translation>%1 muss eine UUID sein, etwa 75ddda7c-ba47-41e0-9578-7d3afaf05284</translation>
    </message>
    <message>
        <source>%1 is an ObjectId: 24 hexadecimal digits</source>
        <translation>%1 muss eine ObjectId sein: 24 hexadezimale Ziffern</translation>
    </message>
    <message>
        <source>%1 is a time, as in 2024-01-09T07:10:17.602Z, or seconds or milliseconds since 1970</source>
        <translation>%1 muss eine Zeit sein, etwa 2024-01-09T07:10:17.602Z, oder Sekunden oder Millisekunden seit 1970</translation>
    </message>
    <message>
        <source>%1 is an e-mail address, as in somebody@example.com</source>
        <translation>%1 muss eine E-Mail-Adresse sein, etwa somebody@example.com</translation>
    </message>
    <message>
        <source>%1 is an address that begins with http:// or https://</source>
        <translation>%1 muss eine Adresse sein, die mit http:// oder https:// beginnt</translation>
    </message>
    <message>
        <source>%1 is an IP address, as in 192.0.2.1 or 2001:db8::1</source>
        <translation>%1 muss eine IP-Adresse sein, etwa 192.0.2.1 oder 2001:db8::1</translation>
    </message>
    <message>
        <source>%1 is a JSON value, as in {&quot;key&quot;: [1, true, null]}</source>
        <translation>%1 muss ein JSON-Wert sein, etwa {&quot;key&quot;: [1, true, null]}</translation>
    </message>
</context>
<context>
    <name>telltale::Policy</name>
    <message>
        <source>The policy has keyed hashes or pseudonyms, and there is no key to make them with.</source>
        <translation>Die Richtlinie enthält Hashes mit Schlüssel oder Pseudonyme, aber es fehlt der Schlüssel dafür.</translation>
    </message>
    <message>
        <source>The file of the policy has become empty</source>
        <translation>Die Datei der Richtlinie ist leer geworden</translation>
    </message>
</context>
<context>
    <name>telltale::Protocols</name>
    <message>
        <source>not decoded</source>
        <translation>nicht dekodiert</translation>
    </message>
    <message>
        <source>%1, at byte %2</source>
        <translation>%1, bei Byte %2</translation>
    </message>
    <message>
        <source>The protocol cannot be read: %1</source>
        <translation>Das Protokoll kann nicht gelesen werden: %1</translation>
    </message>
</context>
<context>
    <name>telltale::Rewrite</name>
    <message>
        <source>A field behind its body cannot be written again</source>
        <translation>Ein Feld hinter dem zugehörigen Rumpf kann nicht neu geschrieben werden</translation>
    </message>
    <message>
        <source>The command says it in a way that cannot be written again</source>
        <translation>Der Befehl drückt es in einer Weise aus, die nicht neu geschrieben werden kann</translation>
    </message>
    <message>
        <source>The flow is not where it was read</source>
        <translation>Der Flow steht nicht dort, wo er gelesen wurde</translation>
    </message>
    <message>
        <source>The entry is not where it was read</source>
        <translation>Der Eintrag steht nicht dort, wo er gelesen wurde</translation>
    </message>
    <message>
        <source>Its query does not stand in its URL</source>
        <translation>Der Query-Teil steht nicht in der zugehörigen URL</translation>
    </message>
    <message>
        <source>Its body cannot be written into an archive</source>
        <translation>Der Rumpf kann nicht in ein Archiv geschrieben werden</translation>
    </message>
    <message>
        <source>An entry that is no plain JSON cannot be left out</source>
        <translation>Ein Eintrag, der kein reines JSON ist, kann nicht ausgelassen werden</translation>
    </message>
    <message>
        <source>A field behind its last chunk is not there</source>
        <translation>Ein Feld hinter dem letzten Chunk ist nicht vorhanden</translation>
    </message>
    <message>
        <source>Two changes are about one byte</source>
        <translation>Zwei Änderungen betreffen dasselbe Byte</translation>
    </message>
    <message>
        <source>The text of its events is not there any more</source>
        <translation>Der Text der zugehörigen Ereignisse ist nicht mehr vorhanden</translation>
    </message>
    <message>
        <source>A new value has the line in it that ends a part</source>
        <translation>Ein neuer Wert enthält die Zeile, die einen Teil beendet</translation>
    </message>
    <message>
        <source>Its body is in a coding that cannot be undone</source>
        <translation>Der Rumpf ist in einer Weise kodiert, die sich nicht rückgängig machen lässt</translation>
    </message>
    <message>
        <source>Requests in a file of this kind</source>
        <translation>Anfragen in einer Datei dieser Art lassen sich nicht neu schreiben</translation>
    </message>
    <message>
        <source>A field does not stand where the message was read</source>
        <translation>Ein Feld steht nicht dort, wo die Nachricht gelesen wurde</translation>
    </message>
    <message>
        <source>What was sent cannot be decoded to its end, so it cannot be written again</source>
        <translation>Was gesendet wurde, lässt sich nicht bis zum Ende dekodieren und deshalb nicht neu schreiben</translation>
    </message>
    <message>
        <source>A value is not where it was read</source>
        <translation>Ein Wert steht nicht dort, wo er gelesen wurde</translation>
    </message>
    <message>
        <source>A change is about bytes that are not there</source>
        <translation>Eine Änderung betrifft Bytes, die nicht vorhanden sind</translation>
    </message>
    <message>
        <source>A digest of its body is of a kind that cannot be made anew</source>
        <translation>Ein Hashwert des Rumpfs ist von einer Art, die sich nicht neu bilden lässt</translation>
    </message>
</context>
<context>
    <name>telltale::Settings</name>
    <message>
        <source>Like the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>Hex</translation>
    </message>
    <message>
        <source>Collector: answers itself</source>
        <translation>Kollektor: antwortet selbst</translation>
    </message>
    <message>
        <source>Forward to an address</source>
        <translation>An eine Adresse weiterleiten</translation>
    </message>
    <message>
        <source>Refuse with 503</source>
        <translation>Mit 503 ablehnen</translation>
    </message>
    <message>
        <source>Let pass unrecorded</source>
        <translation>Ohne Aufzeichnung durchlassen</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>Light or dark, or as the system has it.</source>
        <translation>Hell oder dunkel, oder wie im System eingestellt.</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>How large all text in the window is.</source>
        <translation>Wie groß alle Schrift im Fenster ist.</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>How the bytes of an event are shown at first.</source>
        <translation>Wie die Bytes eines Ereignisses zuerst angezeigt werden.</translation>
    </message>
    <message>
        <source>Follow files that grow</source>
        <translation>Wachsenden Dateien folgen</translation>
    </message>
    <message>
        <source>What is appended to an open file is read by itself.</source>
        <translation>Was an eine geöffnete Datei angehängt wird, wird von selbst gelesen.</translation>
    </message>
    <message>
        <source>Offer open files again</source>
        <translation>Offene Dateien erneut anbieten</translation>
    </message>
    <message>
        <source>After a crash, what was open is offered at the next start.</source>
        <translation>Nach einem Absturz wird beim nächsten Start angeboten, was offen war.</translation>
    </message>
    <message>
        <source>Example at the start</source>
        <translation>Beispiel beim Start</translation>
    </message>
    <message>
        <source>A start without files shows the built-in example.</source>
        <translation>Ein Start ohne Dateien zeigt das eingebaute Beispiel.</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Tiefe</translation>
    </message>
    <message>
        <source>Objects and arrays inside each other.</source>
        <translation>Ineinander verschachtelte Objekte und Arrays.</translation>
    </message>
    <message>
        <source>One JSON text</source>
        <translation>Ein JSON-Text</translation>
    </message>
    <message>
        <source>Size of one JSON text, or of the decoded body of a request.</source>
        <translation>Größe eines JSON-Texts oder des dekodierten Rumpfs einer Anfrage.</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Number of values in one JSON text.</source>
        <translation>Anzahl der Werte in einem JSON-Text.</translation>
    </message>
    <message>
        <source>One file</source>
        <translation>Eine Datei</translation>
    </message>
    <message>
        <source>Size of a file, or of what a compressed file expands to.</source>
        <translation>Größe einer Datei, bei einer komprimierten die Größe nach dem Entpacken.</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Remarks listed per JSON text; more are only counted.</source>
        <translation>Aufgeführte Meldungen je JSON-Text; weitere werden nur gezählt.</translation>
    </message>
    <message>
        <source>Listen on</source>
        <translation>Lauschen auf</translation>
    </message>
    <message>
        <source>Address and port that programs send to; port 0 is any free one.</source>
        <translation>Adresse und Port, an die Programme senden; Port 0 ist ein beliebiger freier.</translation>
    </message>
    <message>
        <source>What becomes of requests</source>
        <translation>Verbleib der Anfragen</translation>
    </message>
    <message>
        <source>A collector sends nothing on.</source>
        <translation>Ein Kollektor sendet nichts weiter.</translation>
    </message>
    <message>
        <source>Forward to</source>
        <translation>Weiterleiten an</translation>
    </message>
    <message>
        <source>http://HOST:PORT that requests are sent on to, once recorded.</source>
        <translation>http://HOST:PORT, wohin Anfragen weitergehen, sobald sie aufgezeichnet sind.</translation>
    </message>
    <message>
        <source>Other addresses</source>
        <translation>Andere Adressen</translation>
    </message>
    <message>
        <source>Whose programs may connect too: 10.0.0.0/8, fd00::/8.</source>
        <translation>Adressen, deren Programme sich auch verbinden dürfen: 10.0.0.0/8, fd00::/8.</translation>
    </message>
    <message>
        <source>Other users of this machine</source>
        <translation>Andere Benutzer dieses Geräts</translation>
    </message>
    <message>
        <source>Their programs may connect too.</source>
        <translation>Auch ihre Programme dürfen sich verbinden.</translation>
    </message>
    <message>
        <source>Records go to</source>
        <translation>Ablage der Aufzeichnungen</translation>
    </message>
    <message>
        <source>A folder; when empty, the one for data of this program.</source>
        <translation>Ein Ordner; wenn leer, der für Daten dieses Programms.</translation>
    </message>
    <message>
        <source>Survive a loss of power</source>
        <translation>Stromausfall überstehen</translation>
    </message>
    <message>
        <source>Waits for the disk before anything is sent on.</source>
        <translation>Wartet auf den Datenträger, bevor etwas weitergesendet wird.</translation>
    </message>
    <message>
        <source>When the record cannot grow</source>
        <translation>Wenn die Aufzeichnungsdatei nicht wachsen kann</translation>
    </message>
    <message>
        <source>What passes unrecorded is counted, and not seen.</source>
        <translation>Was ohne Aufzeichnung durchgeht, wird gezählt, aber nicht gesehen.</translation>
    </message>
    <message>
        <source>Keep at most</source>
        <translation>Höchstens behalten</translation>
    </message>
    <message>
        <source>Size of a capture; then its oldest files go. 0: keep all.</source>
        <translation>Größe einer Aufzeichnung; danach entfallen ihre ältesten Dateien. 0: alles behalten.</translation>
    </message>
    <message>
        <source>Keep no longer than</source>
        <translation>Längstens behalten</translation>
    </message>
    <message>
        <source>Days; then the oldest files of a capture go. 0: keep all.</source>
        <translation>Tage; danach entfallen die ältesten Dateien einer Aufzeichnung. 0: alles behalten.</translation>
    </message>
    <message>
        <source>Scroll along</source>
        <translation>Mitrollen</translation>
    </message>
    <message>
        <source>At the end of the list, new events stay in sight.</source>
        <translation>Am Ende der Liste bleiben neue Ereignisse in Sicht.</translation>
    </message>
    <message>
        <source>Capture list</source>
        <translation>Aufzeichnungsliste</translation>
    </message>
    <message>
        <source>Hosts whose TLS is opened, or *; empty: those of the catalogues.</source>
        <translation>Hosts, deren TLS geöffnet wird, oder *; leer: die der Kataloge.</translation>
    </message>
    <message>
        <source>Open TLS</source>
        <translation>TLS öffnen</translation>
    </message>
    <message>
        <source>With the lasting certificate authority, where there is one.</source>
        <translation>Mit der dauerhaften Zertifizierungsstelle, sofern es eine gibt.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Of sentences, numbers and dates, from the next start on.</source>
        <translation>Der Sätze, Zahlen und Daten, ab dem nächsten Start.</translation>
    </message>
</context>
<context>
    <name>telltale::Store</name>
    <message>
        <source>another program or another version has made it</source>
        <translation>ein anderes Programm oder eine andere Version hat ihn angelegt</translation>
    </message>
    <message>
        <source>it has something else in it: %1</source>
        <translation>er enthält etwas anderes: %1</translation>
    </message>
    <message>
        <source>a part of it is missing</source>
        <translation>ein Teil davon fehlt</translation>
    </message>
    <message>
        <source>There is no index %1</source>
        <translation>Den Index %1 gibt es nicht</translation>
    </message>
    <message>
        <source>Another program keeps the index %1 to itself; the list of exchanges waits for it, the record goes on</source>
        <translation>Ein anderes Programm hält den Index %1 für sich; die Liste der Austausche wartet darauf, die Aufzeichnung läuft weiter</translation>
    </message>
    <message>
        <source>The index %1 cannot be written (%2); it is tried again, the record goes on</source>
        <translation>Der Index %1 kann nicht geschrieben werden (%2); es wird erneut versucht, die Aufzeichnung läuft weiter</translation>
    </message>
    <message>
        <source>%1 cannot be used as an index (%2); delete it</source>
        <translation>%1 ist als Index unbrauchbar (%2); bitte löschen</translation>
    </message>
    <message>
        <source>The index %1 does not fit the record beside it</source>
        <translation>Der Index %1 passt nicht zur Aufzeichnungsdatei daneben</translation>
    </message>
    <message>
        <source>Another program writes the index %1 as well; this one waits for it</source>
        <translation>Ein anderes Programm schreibt ebenfalls den Index %1; dieses wartet darauf</translation>
    </message>
    <message>
        <source>%1 was changed or damaged at byte %2; the index ends there</source>
        <translation>%1 wurde bei Byte %2 verändert oder beschädigt; dort endet der Index</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>Another program is writing %1; choose another file</source>
        <translation>Ein anderes Programm schreibt in %1; eine andere Datei wählen</translation>
    </message>
    <message>
        <source>Nothing more can be recorded in %1 (%2); make room, and it goes on</source>
        <translation>In %1 kann nichts mehr aufgezeichnet werden (%2); sobald Platz ist, geht es weiter</translation>
    </message>
    <message>
        <source>It is not known what of %1 has reached the disk (%2); go on with another file</source>
        <translation>Es ist nicht bekannt, wie viel von %1 auf dem Datenträger angekommen ist (%2); mit einer anderen Datei fortfahren</translation>
    </message>
    <message>
        <source>%1 was changed or damaged at byte %2; nothing is added to it</source>
        <translation>%1 wurde bei Byte %2 verändert oder beschädigt; es wird nichts angefügt</translation>
    </message>
    <message>
        <source>%1 has format version %2, which is not known; nothing is added to it</source>
        <translation>%1 hat die unbekannte Formatversion %2; es wird nichts angefügt</translation>
    </message>
</context>
<context>
    <name>telltale::Switch</name>
    <message>
        <source>the value comes from where compose is started</source>
        <translation>der Wert kommt von dort, wo compose gestartet wird</translation>
    </message>
    <message>
        <source>two services have different values</source>
        <translation>zwei Dienste haben verschiedene Werte</translation>
    </message>
    <message>
        <source>the environment is an alias</source>
        <translation>die Umgebung ist ein Alias</translation>
    </message>
    <message>
        <source>the environment is merged with others</source>
        <translation>die Umgebung wird mit anderen zusammengeführt</translation>
    </message>
    <message>
        <source>the service takes settings from elsewhere</source>
        <translation>der Dienst übernimmt Einstellungen von anderswo</translation>
    </message>
    <message>
        <source>other files are included</source>
        <translation>andere Dateien werden eingebunden</translation>
    </message>
    <message>
        <source>behind the byte order mark stands what the shell would act upon</source>
        <translation>hinter der Byte-Reihenfolge-Marke steht etwas, das die Shell ausführen würde</translation>
    </message>
    <message>
        <source>${...} holds what only the shell can work out</source>
        <translation>${...} enthält etwas, das nur die Shell auswerten kann</translation>
    </message>
    <message>
        <source>runs a command</source>
        <translation>führt einen Befehl aus</translation>
    </message>
    <message>
        <source>a quote does not end</source>
        <translation>ein Anführungszeichen wird nicht geschlossen</translation>
    </message>
    <message>
        <source>ends with a backslash</source>
        <translation>endet mit einem Backslash</translation>
    </message>
    <message>
        <source>has a character that the shell acts upon</source>
        <translation>enthält ein Zeichen, das für die Shell eine Bedeutung hat</translation>
    </message>
    <message>
        <source>is more than an assignment: a shell would run it as a command</source>
        <translation>ist mehr als eine Zuweisung: Eine Shell würde es als Befehl ausführen</translation>
    </message>
    <message>
        <source>ends with a blank and a carriage return: a shell would run that</source>
        <translation>endet mit Leerzeichen und Wagenrücklauf: Eine Shell würde das ausführen</translation>
    </message>
    <message>
        <source>has a backslash, which versions of compose read differently</source>
        <translation>enthält einen Backslash, den die Versionen von compose verschieden lesen</translation>
    </message>
    <message>
        <source>goes on behind the quotes</source>
        <translation>geht hinter den Anführungszeichen weiter</translation>
    </message>
    <message>
        <source>does not begin with a name</source>
        <translation>beginnt nicht mit einem Namen</translation>
    </message>
    <message>
        <source>is no header of a section</source>
        <translation>ist keine Überschrift eines Abschnitts</translation>
    </message>
    <message>
        <source>is no comment, no section and no NAME = value</source>
        <translation>ist weder Kommentar noch Abschnitt noch NAME = Wert</translation>
    </message>
    <message>
        <source>has a quote that does not end</source>
        <translation>hat ein Anführungszeichen, das nicht geschlossen wird</translation>
    </message>
    <message>
        <source>has an empty part</source>
        <translation>hat einen leeren Teil</translation>
    </message>
    <message>
        <source>goes on behind a quote</source>
        <translation>geht hinter einem Anführungszeichen weiter</translation>
    </message>
    <message>
        <source>has too many parts</source>
        <translation>hat zu viele Teile</translation>
    </message>
    <message>
        <source>is no line of text</source>
        <translation>ist keine Textzeile</translation>
    </message>
    <message>
        <source>is no name of a variable</source>
        <translation>ist kein Variablenname</translation>
    </message>
    <message>
        <source>has characters that would have to be escaped</source>
        <translation>enthält Zeichen, die maskiert werden müssten</translation>
    </message>
    <message>
        <source>is more than a section and a name</source>
        <translation>ist mehr als ein Abschnitt und ein Name</translation>
    </message>
    <message>
        <source>has characters that no line can have</source>
        <translation>enthält Zeichen, die in keiner Zeile stehen können</translation>
    </message>
</context>
<context>
    <name>telltale::Toml</name>
    <message>
        <source>a table</source>
        <translation>eine Tabelle</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>a text in quotes</source>
        <translation>einen Text in Anführungszeichen</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a date</source>
        <translation>ein Datum</translation>
    </message>
    <message>
        <source>This is no TOML: %1</source>
        <translation>Das ist kein TOML: %1</translation>
    </message>
    <message>
        <source>a key of too many parts</source>
        <translation>ein Schlüssel mit zu vielen Teilen</translation>
    </message>
</context>
<context>
    <name>telltale::Tunnels</name>
    <message>
        <source>not on the capture list</source>
        <translation>nicht auf der Aufzeichnungsliste</translation>
    </message>
    <message>
        <source>HTTP went over to another protocol</source>
        <translation>HTTP ging in ein anderes Protokoll über</translation>
    </message>
    <message>
        <source>its client waits for the server to begin</source>
        <translation>der Client wartet darauf, dass der Server beginnt</translation>
    </message>
    <message>
        <source>its client speaks neither TLS nor HTTP</source>
        <translation>der Client spricht weder TLS noch HTTP</translation>
    </message>
    <message>
        <source>TLS, and there is no certificate authority to open it with</source>
        <translation>TLS, und es gibt keine Zertifizierungsstelle, um es zu öffnen</translation>
    </message>
    <message>
        <source>TLS for a name that no certificate can be made for</source>
        <translation>TLS für einen Namen, für den kein Zertifikat ausgestellt werden kann</translation>
    </message>
    <message>
        <source>its client refused our certificate, which looks like pinning</source>
        <translation>der Client lehnte unser Zertifikat ab, vermutlich wegen Pinning</translation>
    </message>
    <message>
        <source>its client ended it behind the handshake without a word</source>
        <translation>der Client beendete sie nach dem Handshake wortlos</translation>
    </message>
    <message>
        <source>nothing leaves the sandbox, and nobody could answer it here</source>
        <translation>nichts verlässt die Sandbox, und hier konnte niemand antworten</translation>
    </message>
    <message>
        <source>no tunnel passes while the gate is not on</source>
        <translation>kein Tunnel wird durchgelassen, solange die Schranke nicht auf „on“ steht</translation>
    </message>
    <message>
        <source>clouds answer there what programs would act on</source>
        <translation>dort antworten Cloud-Dienste etwas, wonach Programme handeln würden</translation>
    </message>
    <message>
        <source>it runs as another user, and was not seen</source>
        <translation>es läuft als anderer Benutzer und wurde nicht gesehen</translation>
    </message>
    <message>
        <source>it would run as another user, and was not started in the sandbox</source>
        <translation>es würde als anderer Benutzer laufen und wurde in der Sandbox nicht gestartet</translation>
    </message>
    <message>
        <source>linked statically: seen only where it obeys proxy variables</source>
        <translation>statisch gelinkt: nur gesehen, soweit es Proxy-Variablen beachtet</translation>
    </message>
    <message>
        <source>written in Go: seen only where it obeys proxy variables</source>
        <translation>in Go geschrieben: nur gesehen, soweit es Proxy-Variablen beachtet</translation>
    </message>
    <message>
        <source>for another processor: seen only where it obeys proxy variables</source>
        <translation>für einen anderen Prozessor: nur gesehen, soweit es Proxy-Variablen beachtet</translation>
    </message>
    <message>
        <source>it did not load our library, and was not seen</source>
        <translation>es hat unsere Bibliothek nicht geladen und wurde nicht gesehen</translation>
    </message>
    <message>
        <source>a request that was passed on while it came</source>
        <translation>eine Anfrage, die weitergeleitet wurde, während sie eintraf</translation>
    </message>
</context>
<context>
    <name>telltale::audit::KnownDigests</name>
    <message>
        <source>%1, shortened,</source>
        <translation>%1, gekürzt,</translation>
    </message>
    <message>
        <source>%1 of the empty text</source>
        <translation>%1 des leeren Texts</translation>
    </message>
    <message>
        <source>%1 of &quot;%2&quot;</source>
        <translation>%1 von „%2“</translation>
    </message>
</context>
<context>
    <name>telltale::audit::ValueRecogniser</name>
    <message>
        <source>value is %1 (%2)</source>
        <translation>Wert ist %1 (%2)</translation>
    </message>
    <message>
        <source>value is %1</source>
        <translation>Wert ist %1</translation>
    </message>
    <message>
        <source>%1, going by its first %2 bytes</source>
        <translation>%1, nach den ersten %2 Bytes</translation>
    </message>
</context>
<context>
    <name>telltale::cli::ActivityNotes</name>
    <message>
        <source>The activity log will not tell of this: %1</source>
        <translation>Im Aktivitätsprotokoll wird dies fehlen: %1</translation>
    </message>
</context>
<context>
    <name>telltale::cli::Anonymise</name>
    <message>
        <source>%1 was not saved: something is left in it (--allow-leftovers saves it all the same)</source>
        <translation>%1 wurde nicht gespeichert: Es ist noch etwas darin übrig (--allow-leftovers speichert trotzdem)</translation>
    </message>
    <message>
        <source>%1 was not saved</source>
        <translation>%1 wurde nicht gespeichert</translation>
    </message>
</context>
<context>
    <name>telltale::cli::Arguments</name>
    <message>
        <source>--only is for --screenshots</source>
        <translation>--only gehört zu --screenshots</translation>
    </message>
</context>
<context>
    <name>telltale::cli::Help</name>
    <message>
        <source>The local certificate authority, whose certificates stand in for those of the hosts whose TLS
is opened here. Programs that are to go on working have to trust it.

Usage:
  telltale ca show [--format table|json]
  telltale ca export [--format pem|der|bundle|jks] [-o FILE]
  telltale ca export --for PLACE [-o FILE]
  telltale ca remove

export makes it where there is none yet, for a year. Its key never leaves
  %1
which only you can read; whoever has that key can pose as any host to whatever trusts the
certificate. So make as few things trust it as you can, and remove it when you are done.

PLACE is system, java, node, python, curl (also git and wget), firefox, chromium, docker or
appsmith: the certificate is written in the form that is needed there, and the commands that
make it trusted are printed; none is run. remove prints the commands that undo them.

Options:
  -f, --format FORMAT   of show: table or json; of export: pem (usual), der, bundle (PEM with
                        the system&apos;s authorities too), jks (the same for Java; the password
                        is changeit)
      --for PLACE       prints how that place comes to trust it
  -o, --output FILE     of export: the file, for its owner only; without it, standard output,
                        with --for a file beside the authority
      --activity-log FILE
                        the log that is told of export and remove; without it that of this
                        account
  -q, --quiet           prints errors, and what was asked for, only
      --color WHEN      auto, always or never; auto also heeds NO_COLOR
  -h, --help            this text

Exit status: 0 done; 1 show: it has ended; 2 wrong usage, or nothing could be done; 3 there is
none to show or to remove.

Examples:
  telltale ca export -o telltale-ca.pem
  telltale ca export --for node
  telltale ca remove
</source>
        <translation>Die lokale Zertifizierungsstelle, deren Zertifikate an die Stelle derer der Hosts treten, deren
TLS hier geöffnet wird. Programme, die weiter arbeiten sollen, müssen ihr vertrauen.

Aufruf:
  telltale ca show [--format table|json]
  telltale ca export [--format pem|der|bundle|jks] [-o DATEI]
  telltale ca export --for ORT [-o DATEI]
  telltale ca remove

export legt sie für ein Jahr an, wenn es noch keine gibt. Ihr Schlüssel verlässt nie
  %1
und nur Sie können ihn lesen; wer diesen Schlüssel hat, kann sich gegenüber allem, was dem
Zertifikat vertraut, als beliebiger Host ausgeben. Deshalb so wenig wie möglich darauf
vertrauen lassen und es am Ende wieder entfernen.

ORT ist system, java, node, python, curl (auch git und wget), firefox, chromium, docker oder
appsmith: Das Zertifikat wird in der Form geschrieben, die dort gebraucht wird, und die
Befehle, die es vertrauenswürdig machen, werden ausgegeben; ausgeführt wird keiner. remove gibt
die Befehle aus, die sie rückgängig machen.

Optionen:
  -f, --format FORMAT   bei show: table oder json; bei export: pem (üblich), der, bundle (PEM
                        mit den Zertifizierungsstellen des Systems), jks (dasselbe für Java;
                        das Passwort ist changeit)
      --for ORT         gibt aus, wie das Zertifikat dort vertrauenswürdig wird
  -o, --output DATEI    bei export: die Datei, nur für ihren Eigentümer; ohne diese Option die
                        Standardausgabe, mit --for eine Datei neben der Zertifizierungsstelle
      --activity-log DATEI
                        das Protokoll, das export und remove vermerkt; ohne diese Option das
                        dieses Kontos
  -q, --quiet           gibt nur Fehler aus und das, wonach gefragt wurde
      --color WANN      auto, always oder never; auto beachtet auch NO_COLOR
  -h, --help            dieser Text

Exit-Status: 0 erledigt; 1 show: ihre Gültigkeit ist abgelaufen; 2 falscher Aufruf, oder nichts
konnte getan werden; 3 es gibt keine, die gezeigt oder entfernt werden könnte.

Beispiele:
  telltale ca export -o telltale-ca.pem
  telltale ca export --for node
  telltale ca remove
</translation>
    </message>
    <message>
        <source>Prints what in the files breaks a policy or a catalogue, for continuous integration.

Usage:
  telltale check [OPTIONS] --policy NAME|FILE FILE...
  telltale check [OPTIONS] --catalogue NAME|FILE FILE...

FILE is anything that telltale inspect reads; - is standard input. Of a policy a violation
is what it would not let pass as it is: a field that a rule or the default would change or
drop (the same fields as in telltale anonymise --preview), an event that a rule blocks,
and an event that its gate keeps. No key is needed. Of a catalogue it is what is sent
undeclared, or of another type than declared, or past the switch, as in telltale ledger.

Options:
  -p, --policy POLICY   a file (TOML), or one that is compiled in
  -c, --catalogue NAME  a file, or one that is compiled in (telltale catalogue list); with
                        a policy as well both are judged by
      --switch STATE    on or off: what the product&apos;s own switch was set to when the
                        files were captured; with --catalogue
  -b, --baseline FILE   violations that FILE lists are known: they are printed as such,
                        and do not count; what no longer occurs is told
      --write-baseline FILE
                        lists all violations in FILE (TOML, a line each, sorted), to be
                        kept beside the code; with that they count as known
  -f, --format FORMAT   table, json, ndjson, csv, sarif (2.1.0) or junit; without it a
                        table on a terminal and ndjson elsewhere
  -o, --output FILE     writes to FILE, readable by its owner only
      --filter FILTER   only events that match, see telltale inspect --help
      --strict          one JSON text a file, one a line in .ndjson and .jsonl
  -q, --quiet           prints errors only, and no summary
      --color WHEN      auto, always or never; auto also heeds NO_COLOR
      --set KEY=VALUE   changes a setting for this run; any number of times
      --settings FILE   reads the settings from FILE
  -h, --help            this text

A violation is an error where something must not leave at all (drop, block, gate,
undeclared, wrong-gate), and a warning where it may in another form (mask, hash,
pseudonym, generalise, replace, wrong-type); either one fails. In table, sarif and junit
those that are the same (rule, product, event and path without indexes) are one, with how
often it occurs. No value is printed. What a receiver adds later is no violation.

Exit status: 0 no violation, or only known ones; 1 violations; 2 wrong usage, or something
could not be read whole; 3 an input has no event: an empty capture is never a pass.

Examples:
  telltale check --policy nothing-personal capture.har
  telltale check --policy p.toml --write-baseline known.toml capture.har
  telltale check --policy p.toml --baseline known.toml -f sarif -o out.sarif capture.har
  telltale check --catalogue appsmith --switch off capture.har
</source>
        <translation>Gibt aus, was in den Dateien gegen eine Richtlinie oder einen Katalog verstößt; für Continuous
Integration.

Aufruf:
  telltale check [OPTIONEN] --policy NAME|DATEI DATEI...
  telltale check [OPTIONEN] --catalogue NAME|DATEI DATEI...

DATEI ist alles, was telltale inspect liest; - ist die Standardeingabe. Gegen eine Richtlinie
verstößt, was sie nicht unverändert zuließe: ein Feld, das eine Regel oder die Vorgabe ändern
oder entfernen würde (dieselben Felder wie bei telltale anonymise --preview), ein Ereignis, das
eine Regel blockiert, und ein Ereignis, das ihre Schranke zurückhält. Ein Schlüssel ist nicht
nötig. Gegen einen Katalog verstößt, was nicht deklariert, mit einem anderen Typ als deklariert
oder am Schalter vorbei gesendet wird, wie bei telltale ledger.

Optionen:
  -p, --policy RICHTLINIE
                        eine Datei (TOML) oder eine eingebaute
  -c, --catalogue NAME  eine Datei oder ein eingebauter Katalog (telltale catalogue list); mit
                        einer Richtlinie zusammen wird nach beiden geurteilt
      --switch ZUSTAND  on oder off: wie der eigene Schalter des Produkts stand, als die
                        Dateien aufgezeichnet wurden; mit --catalogue
  -b, --baseline DATEI  Verstöße, die DATEI aufführt, sind bekannt: Sie werden als solche
                        ausgegeben und zählen nicht; was nicht mehr vorkommt, wird gemeldet
      --write-baseline DATEI
                        führt alle Verstöße in DATEI auf (TOML, je eine Zeile, sortiert), zur
                        Ablage beim Quelltext; damit zählen sie als bekannt
  -f, --format FORMAT   table, json, ndjson, csv, sarif (2.1.0) oder junit; ohne diese Option
                        im Terminal eine Tabelle, sonst ndjson
  -o, --output DATEI    schreibt in DATEI, nur für ihren Eigentümer lesbar
      --filter FILTER   nur passende Ereignisse, siehe telltale inspect --help
      --strict          ein JSON-Text je Datei, in .ndjson und .jsonl einer je Zeile
  -q, --quiet           gibt nur Fehler aus, keine Zusammenfassung
      --color WANN      auto, always oder never; auto beachtet auch NO_COLOR
      --set NAME=WERT   ändert eine Einstellung für diesen Lauf; beliebig oft
      --settings DATEI  liest die Einstellungen aus DATEI
  -h, --help            dieser Text

Ein Verstoß ist ein Fehler, wo etwas gar nicht hinausgehen darf (drop, block, gate,
undeclared, wrong-gate), und eine Warnung, wo es in anderer Form darf (mask, hash,
pseudonym, generalise, replace, wrong-type); beides gilt als nicht bestanden. In table, sarif
und junit werden gleiche (Regel, Produkt, Ereignis und Pfad ohne Indizes) zu einem
zusammengefasst, mit ihrer Anzahl. Kein Wert wird ausgegeben. Was ein Empfänger später
hinzufügt, ist kein Verstoß.

Exit-Status: 0 kein Verstoß, oder nur bekannte; 1 Verstöße; 2 falscher Aufruf, oder etwas
konnte nicht vollständig gelesen werden; 3 eine Eingabe enthält kein Ereignis: Eine leere
Aufzeichnung gilt nie als bestanden.

Beispiele:
  telltale check --policy nothing-personal capture.har
  telltale check --policy p.toml --write-baseline known.toml capture.har
  telltale check --policy p.toml --baseline known.toml -f sarif -o out.sarif capture.har
  telltale check --catalogue appsmith --switch off capture.har
</translation>
    </message>
    <message>
        <source>Sets an administrator&apos;s passphrase, without which gate, policy and switches can be looked at
only.

Usage:
  telltale passphrase set [--passphrase-file FILE]
  telltale passphrase change [--passphrase-file FILE] [--new-passphrase-file FILE]
  telltale passphrase remove|check [--passphrase-file FILE]

Where one is set, switch on, off and undo, and intercept with a policy or a gate, ask for it.
It takes 8 characters at least, and is kept as a hash (Argon2id). The activity log tells of
every change of it, and of every wrong one.

Within one account this guards against slips, not attackers: whoever may write the files of
this account may take it away. Real separation needs a service under a user of its own.

A passphrase that is lost cannot be found again. Delete the file
  %1
then none is set, and the log tells that it was deleted (telltale log show).

Options:
      --passphrase-file FILE
                        the first line is the passphrase, of set the new one; - is standard
                        input; without it it is asked for on the terminal and not shown
      --new-passphrase-file FILE
                        of change: the new one; with - for both, two lines of standard input
      --activity-log FILE
                        the log; without it that of this account
  -q, --quiet           prints errors only
      --color WHEN      auto, always or never; auto also heeds NO_COLOR
  -h, --help            this text

Exit status: 0 done, or the right one; 2 wrong usage, a wrong one, or nothing was changed;
3 check: none is set.

Examples:
  telltale passphrase set
  telltale passphrase check --passphrase-file /run/secrets/telltale
  telltale switch off appsmith --passphrase-file /run/secrets/telltale --yes
</source>
        <translation>Setzt die Passphrase eines Administrators, ohne die Schranke, Richtlinie und Schalter nur
angesehen werden können.

Aufruf:
  telltale passphrase set [--passphrase-file DATEI]
  telltale passphrase change [--passphrase-file DATEI] [--new-passphrase-file DATEI]
  telltale passphrase remove|check [--passphrase-file DATEI]

Ist eine gesetzt, fragen switch on, off und undo danach, ebenso intercept mit einer Richtlinie
oder einer Schranke. Sie braucht mindestens 8 Zeichen und wird als Hash (Argon2id) aufbewahrt.
Das Aktivitätsprotokoll vermerkt jede Änderung und jede falsche Eingabe.

Innerhalb eines Kontos schützt das vor Versehen, nicht vor Angreifern: Wer die Dateien dieses
Kontos schreiben darf, kann sie entfernen. Wirkliche Trennung verlangt einen Dienst unter einem
eigenen Benutzer.

Eine verlorene Passphrase lässt sich nicht wiederfinden. Die Datei
  %1
löschen; dann ist keine gesetzt, und das Protokoll vermerkt, dass die Datei gelöscht wurde
(telltale log show).

Optionen:
      --passphrase-file DATEI
                        die erste Zeile ist die Passphrase, bei set die neue; - ist die
                        Standardeingabe; ohne diese Option wird sie im Terminal erfragt und
                        nicht angezeigt
      --new-passphrase-file DATEI
                        bei change: die neue; mit - für beide zwei Zeilen der Standardeingabe
      --activity-log DATEI
                        das Protokoll; ohne diese Option das dieses Kontos
  -q, --quiet           gibt nur Fehler aus
      --color WANN      auto, always oder never; auto beachtet auch NO_COLOR
  -h, --help            dieser Text

Exit-Status: 0 erledigt, oder die richtige; 2 falscher Aufruf, eine falsche, oder nichts wurde
geändert; 3 check: keine ist gesetzt.

Beispiele:
  telltale passphrase set
  telltale passphrase check --passphrase-file /run/secrets/telltale
  telltale switch off appsmith --passphrase-file /run/secrets/telltale --yes
</translation>
    </message>
    <message>
        <source>Sends a test event whose bytes were seen first, and shows what was answered.

Usage:
  telltale ping list
  telltale ping TEMPLATE [--set NAME=VALUE]... [--to URL] [--dry-run]
  telltale ping --from FILE [--event N] [--to URL] [--dry-run]
  telltale ping remember|forget NAME

Without --to it goes to a collector inside this program, and nothing leaves the machine. What
is to leave it is shown first, with every field about a person, a contact, a place or a
credential, and has to be confirmed: typed on a terminal, or by --yes; the hosts of those who
receive telemetry by --confirm HOST. Every ping is recorded, marked as a test, and told to the
activity log before it leaves.

The request:
  -s, --set NAME=VALUE  fills a variable; NAME=@GENERATOR fills it anew for each ping: @now FORMAT
                        (iso8601, rfc3339, unix-s, unix-ms, unix-us, unix-float), @uuid v4|v7,
                        @objectid, @instance-id, @counter [FIRST], @canary host|user|e-mail|path|
                        organisation|ip, @environment NAME, @file PATH; @@ is an @
      --secret NAME[=env:VARIABLE|file:PATH|keyring:ENTRY]
                        a credential, never on the command line; NAME alone asks for it
  -H, --header LINE     a further header, or in the place of the template&apos;s
      --encoding CODING none, gzip or br
      --user-agent TEXT in the place of Telltale/VERSION
      --test-header     adds X-Telltale-Test: 1
      --close           a connection for each ping, and Connection: close
  -p, --policy P        changes the request as the policy would on the wire; a name or a file
      --anonymised      --policy default
      --key FILE        the policy&apos;s key; without it that of this account
      --dry-run         prints the exact bytes and sends nothing; a terminal shows no credentials
      --curl            prints a command for the shell that sends the same bytes
      --http-file       prints it for the REST clients of editors

Sending:
      --to URL          http:// or https://; its path stands unless it is only /
  -y, --yes             it may leave this machine
      --confirm HOST    the same for a host that is known to receive telemetry
      --timeout [PART=]TIME
                        of the whole (120s), or of lookup (10s), connect (10s), tls (10s), send
                        (60s) or answer (30s)
      --proxy [USER@]HOST:PORT
                        asked for a tunnel; the system&apos;s settings are not looked at
      --ca FILE         trusted beside the system&apos;s certificates (PEM)
      --cert FILE --cert-key FILE
                        the client&apos;s certificate and its key (PEM)
      --insecure        goes on whatever is wrong with the server&apos;s certificate, and says so
      --redirects N     follows so many; without it none
      --retries N       sends again after failures, timeouts, 408, 429 and 5xx, as SDKs do
      --backoff TIME    before the first retry (1s), twice as long before each further one

Repeating:
  -n, --count N         so many pings; more than 1000 need --most N
      --interval TIME   from one to the next: 500ms, 30s, 2h
      --jitter PERCENT  varies the interval
  -c, --concurrency N   so many at once, up to 64
      --rate N          at most so many in a second (100); 0: no limit

Options:
      --store FILE      the record; without it a new one among the captures
      --activity-log FILE
                        the log; without it that of this account
  -f, --format FORMAT   table, json, ndjson or csv; without it a table on a terminal and ndjson
      --show-secrets    prints credentials, too
  -q, --quiet           prints results and errors only
      --color WHEN      auto, always or never; auto also heeds NO_COLOR
  -h, --help            this text

Exit status: 0 all were answered with 2xx; 1 some were not; 2 wrong usage, or not confirmed;
3 nothing was sent.

Examples:
  telltale ping appsmith-server-setup --dry-run
  telltale ping segment-track --secret writeKey --to http://127.0.0.1:8642
  telltale ping webhook --to https://hooks.example.com/in --yes --count 100 --interval 1s
</source>
        <translation>Sendet ein Testereignis, dessen Bytes vorher zu sehen waren, und zeigt die Antwort darauf.

Aufruf:
  telltale ping list
  telltale ping VORLAGE [--set NAME=WERT]... [--to URL] [--dry-run]
  telltale ping --from DATEI [--event N] [--to URL] [--dry-run]
  telltale ping remember|forget NAME

Ohne --to geht es an einen Kollektor in diesem Programm, und nichts verlässt das Gerät. Was es
verlassen soll, wird vorher gezeigt, mit jedem Feld über eine Person, einen Kontakt, einen Ort
oder Zugangsdaten, und ist zu bestätigen: durch Eingabe im Terminal oder mit --yes; Hosts derer,
die Telemetrie empfangen, mit --confirm HOST. Jeder Ping wird aufgezeichnet, als Test
gekennzeichnet und im Aktivitätsprotokoll vermerkt, bevor er hinausgeht.

Die Anfrage:
  -s, --set NAME=WERT   füllt eine Variable; NAME=@GENERATOR füllt sie für jeden Ping neu:
                        @now FORMAT (iso8601, rfc3339, unix-s, unix-ms, unix-us, unix-float),
                        @uuid v4|v7, @objectid, @instance-id, @counter [ANFANG],
                        @canary host|user|e-mail|path|organisation|ip, @environment NAME,
                        @file PFAD; @@ ist ein @
      --secret NAME[=env:VARIABLE|file:PFAD|keyring:EINTRAG]
                        Zugangsdaten, nie auf der Befehlszeile; NAME allein fragt danach
  -H, --header ZEILE    eine weitere Kopfzeile, oder anstelle derjenigen der Vorlage
      --encoding KODIERUNG
                        none, gzip oder br
      --user-agent TEXT anstelle von Telltale/VERSION
      --test-header     fügt X-Telltale-Test: 1 hinzu
      --close           eine Verbindung für jeden Ping, und Connection: close
  -p, --policy R        ändert die Anfrage, wie es die Richtlinie auf der Leitung täte; ein Name
                        oder eine Datei
      --anonymised      --policy default
      --key DATEI       der Schlüssel der Richtlinie; ohne diese Option der dieses Kontos
      --dry-run         gibt die genauen Bytes aus und sendet nichts; im Terminal ohne
                        Zugangsdaten
      --curl            gibt einen Befehl für die Shell aus, der dieselben Bytes sendet
      --http-file       gibt sie für die REST-Clients von Editoren aus

Senden:
      --to URL          http:// oder https://; ihr Pfad gilt, außer wenn er nur / ist
  -y, --yes             es darf dieses Gerät verlassen
      --confirm HOST    dasselbe für einen Host, der bekanntlich Telemetrie empfängt
      --timeout [TEIL=]ZEIT
                        für das Ganze (120s) oder für lookup (10s), connect (10s), tls (10s),
                        send (60s) oder answer (30s)
      --proxy [BENUTZER@]HOST:PORT
                        wird um einen Tunnel gebeten; die Einstellungen des Systems bleiben
                        unbeachtet
      --ca DATEI        wird zusätzlich zu den Zertifikaten des Systems vertraut (PEM)
      --cert DATEI --cert-key DATEI
                        das Zertifikat des Clients und sein Schlüssel (PEM)
      --insecure        fährt fort, was auch immer am Zertifikat des Servers falsch ist, und sagt
                        es
      --redirects N     folgt so vielen Weiterleitungen; ohne diese Option keiner
      --retries N       sendet nach Fehlschlägen, Zeitüberschreitungen, 408, 429 und 5xx erneut,
                        wie es SDKs tun
      --backoff ZEIT    vor dem ersten erneuten Versuch (1s), vor jedem weiteren doppelt so lang

Wiederholen:
  -n, --count N         so viele Pings; mehr als 1000 brauchen --most N
      --interval ZEIT   vom einen zum nächsten: 500ms, 30s, 2h
      --jitter PROZENT  variiert den Abstand
  -c, --concurrency N   so viele gleichzeitig, bis 64
      --rate N          höchstens so viele pro Sekunde (100); 0: keine Grenze

Optionen:
      --store DATEI     die Aufzeichnungsdatei; ohne diese Option eine neue bei den
                        Aufzeichnungen
      --activity-log DATEI
                        das Protokoll; ohne diese Option das dieses Kontos
  -f, --format FORMAT   table, json, ndjson oder csv; ohne diese Option im Terminal eine Tabelle,
                        sonst ndjson
      --show-secrets    gibt auch Zugangsdaten aus
  -q, --quiet           gibt nur Ergebnisse und Fehler aus
      --color WANN      auto, always oder never; auto beachtet auch NO_COLOR
  -h, --help            dieser Text

Exit-Status: 0 alle wurden mit 2xx beantwortet; 1 manche nicht; 2 falscher Aufruf, oder nicht
bestätigt; 3 nichts wurde gesendet.

Beispiele:
  telltale ping appsmith-server-setup --dry-run
  telltale ping segment-track --secret writeKey --to http://127.0.0.1:8642
  telltale ping webhook --to https://hooks.example.com/in --yes --count 100 --interval 1s
</translation>
    </message>
    <message>
        <source>Runs a command as if it ran alone, with its traffic captured: its TLS is opened for it and
for what it starts, and nothing else on this machine is changed. Then lists what it sent.

Usage:
  telltale run [OPTIONS] -- COMMAND [ARGUMENT...]

Terminal, standard input and output, signals and exit status are the command&apos;s. While it
runs nothing is printed here but the first line; behind it comes the listing, on standard
error, and what was not seen: tunnels, clients that insist on their own certificate,
programs that cannot be redirected.

Options:
      --sandbox         nothing leaves: every host is answered for here; needs no network
      --scope HOST,...  opens only TLS of these hosts (api.example.com, *.example.com);
                        all else passes unread, and is listed; without it everything is
                        opened
      --trust FILE      believes the certificates in FILE (PEM) towards servers, too; any
                        number of times
  -o, --output FILE     writes the listing to FILE, readable by its owner only; - is
                        standard output
      --settle TIME     how long what is still sent behind the end of the command is waited
                        for (30s); without it 1s
      --judge           the exit status says whether what was sent breaks the policy or the
                        catalogue, as in telltale check
      --catalogue NAME  with --judge: a file, or one that is compiled in
      --policy POLICY   lets leave what this policy says, see telltale intercept --help
      --gate GATE       on, essential (only events that are always sent) or off,
                        whatever the policy says
      --refuse          answers what does not leave with 403, instead of what the
                        program wants to hear
      --pass-undecoded  lets leave bodies that cannot be taken apart
      --pass-tunnels    lets connections become tunnels while the gate is not on
      --key FILE        the key for keyed hashes and pseudonyms of the policy
      --passphrase-file FILE
                        the administrator&apos;s passphrase, where one is set and a policy or a
                        gate is given; without it it is asked for
      --activity-log FILE
                        where policy, gate and keys are told of, and where the record ended;
                        without it the log of this account
      --store FILE      the record, gone on with if it is there; without it a new one in
                        $XDG_DATA_HOME/telltale/captures
      --durable         what is sent on survives a loss of power: waits for the disk
      --no-index        writes no index beside the record (FILE.index)
      --pass-unrecorded lets through what the record cannot take, instead of 503
      --keep-size SIZE  removes the oldest files of the record beyond this (20G)
      --keep-age TIME   removes its files with nothing younger (12h, 30d)
      --max-body SIZE   refuses larger bodies; without it 1G
      --filter FILTER   lists only events that match, see telltale inspect --help;
                        everything is recorded
  -f, --format FORMAT   table, json, ndjson or csv; without it a table, in FILE ndjson
      --show-secrets    prints credentials, where *** stands for them otherwise
  -q, --quiet           prints nothing but what went wrong, and the listing to FILE
      --color WHEN      auto, always or never
      --set KEY=VALUE   changes a setting for this run; any number of times
      --settings FILE   reads the settings from FILE
  -h, --help            this text

The first line on standard error is: listening on ADDRESS:PORT

Exit status: that of the command, 128 and the signal&apos;s number where one ended it; 125 it
was not begun; 126 it was found and cannot be run, or runs with other rights (set-uid); 127
it was not found. With --judge: 0 no violation; 1 violations; 2 something could not be
recorded or read; 3 nothing was captured; 125 to 127 as above.

Examples:
  telltale run -- node app.js
  telltale run --sandbox -- ./installer --silent
  telltale run --policy nothing-personal --store app.telltale -- python3 app.py
  telltale run --judge --catalogue appsmith --quiet -- ./start-server
  telltale run -o sent.ndjson -- make test
</source>
        <translation>Führt einen Befehl aus, als liefe er allein, und zeichnet seinen Datenverkehr auf: Sein TLS wird
geöffnet, für ihn und alles, was er startet; sonst ändert sich auf diesem Gerät nichts. Danach
wird aufgeführt, was er gesendet hat.

Aufruf:
  telltale run [OPTIONEN] -- BEFEHL [ARGUMENT...]

Terminal, Standardeingabe und -ausgabe, Signale und Exit-Status sind die des Befehls. Während er
läuft, wird hier nur die erste Zeile ausgegeben; danach folgt auf der Standardfehlerausgabe die
Auflistung und was nicht gesehen wurde: Tunnel, Clients, die auf ihrem eigenen Zertifikat
bestehen, Programme, die sich nicht umleiten lassen.

Optionen:
      --sandbox         nichts geht hinaus: Für jeden Host wird hier geantwortet; braucht kein Netz
      --scope HOST,...  öffnet nur das TLS dieser Hosts (api.example.com, *.example.com); alles
                        andere geht ungelesen durch und wird aufgeführt; ohne diese Option wird
                        alles geöffnet
      --trust DATEI     glaubt auch den Zertifikaten in DATEI (PEM) gegenüber Servern; beliebig
                        oft
  -o, --output DATEI    schreibt die Auflistung in DATEI, nur für ihren Eigentümer lesbar; - ist
                        die Standardausgabe
      --settle ZEIT     wie lange auf das gewartet wird, was nach dem Ende des Befehls noch
                        gesendet wird (30s); ohne diese Option 1s
      --judge           der Exit-Status sagt, ob das Gesendete gegen die Richtlinie oder den
                        Katalog verstößt, wie bei telltale check
      --catalogue NAME  mit --judge: eine Datei oder ein eingebauter Katalog
      --policy RICHTLINIE
                        lässt hinaus, was diese Richtlinie zulässt, siehe telltale intercept
                        --help
      --gate SCHRANKE   on, essential (nur Ereignisse, die immer gesendet werden) oder off, was
                        auch immer die Richtlinie sagt
      --refuse          beantwortet, was nicht hinausgeht, mit 403 statt mit dem, was das
                        Programm hören will
      --pass-undecoded  lässt Rümpfe hinaus, die sich nicht zerlegen lassen
      --pass-tunnels    lässt Verbindungen zu Tunneln werden, während die Schranke nicht auf on
                        steht
      --key DATEI       der Schlüssel für Hashes mit Schlüssel und Pseudonyme der Richtlinie
      --passphrase-file DATEI
                        die Passphrase des Administrators, wenn eine gesetzt und eine Richtlinie
                        oder Schranke angegeben ist; ohne diese Option wird danach gefragt
      --activity-log DATEI
                        wo Richtlinie, Schranke und Schlüssel vermerkt werden und wo die
                        Aufzeichnungsdatei endete; ohne diese Option das Protokoll dieses Kontos
      --store DATEI     die Aufzeichnungsdatei; wird fortgesetzt, wenn es sie gibt; ohne diese
                        Option eine neue in $XDG_DATA_HOME/telltale/captures
      --durable         was weitergesendet wird, übersteht einen Stromausfall: Wartet auf den
                        Datenträger
      --no-index        schreibt keinen Index neben die Aufzeichnungsdatei (DATEI.index)
      --pass-unrecorded lässt durch, was sich nicht aufzeichnen lässt, statt 503
      --keep-size GRÖSSE
                        entfernt darüber hinaus die ältesten Aufzeichnungsdateien (20G)
      --keep-age ZEIT   entfernt Aufzeichnungsdateien, die nichts Jüngeres enthalten (12h, 30d)
      --max-body GRÖSSE lehnt größere Rümpfe ab; ohne diese Option 1G
      --filter FILTER   führt nur passende Ereignisse auf, siehe telltale inspect --help;
                        aufgezeichnet wird alles
  -f, --format FORMAT   table, json, ndjson oder csv; ohne diese Option eine Tabelle, in DATEI
                        ndjson
      --show-secrets    gibt Zugangsdaten aus, für die sonst *** steht
  -q, --quiet           gibt nichts aus, außer was fehlgeschlagen ist und die Auflistung in DATEI
      --color WANN      auto, always oder never
      --set NAME=WERT   ändert eine Einstellung für diesen Lauf; beliebig oft
      --settings DATEI  liest die Einstellungen aus DATEI
  -h, --help            dieser Text

Die erste Zeile auf der Standardfehlerausgabe ist: listening on ADDRESS:PORT

Exit-Status: der des Befehls, 128 plus Signalnummer, wenn ein Signal ihn beendete; 125 er wurde
nicht begonnen; 126 er wurde gefunden und kann nicht ausgeführt werden oder läuft mit anderen
Rechten (set-uid); 127 er wurde nicht gefunden. Mit --judge: 0 kein Verstoß; 1 Verstöße; 2 etwas
konnte nicht aufgezeichnet oder gelesen werden; 3 nichts wurde aufgezeichnet; 125 bis 127 wie
oben.

Beispiele:
  telltale run -- node app.js
  telltale run --sandbox -- ./installer --silent
  telltale run --policy nothing-personal --store app.telltale -- python3 app.py
  telltale run --judge --catalogue appsmith --quiet -- ./start-server
  telltale run -o sent.ndjson -- make test
</translation>
    </message>
</context>
<context>
    <name>telltale::cli::Intercept</name>
    <message>
        <source>The folder %1 cannot be made; say where to record with --store</source>
        <translation>Der Ordner %1 kann nicht angelegt werden; mit --store angeben, wohin aufgezeichnet wird</translation>
    </message>
</context>
<context>
    <name>telltale::cli::InventoryPrinter</name>
    <message>
        <source>1 event</source>
        <translation>1 Ereignis</translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation>%1 Ereignisse</translation>
    </message>
    <message>
        <source>1 field</source>
        <translation>1 Feld</translation>
    </message>
    <message>
        <source>%1 fields</source>
        <translation>%1 Felder</translation>
    </message>
    <message>
        <source>1 destination</source>
        <translation>1 Ziel</translation>
    </message>
    <message>
        <source>%1 destinations</source>
        <translation>%1 Ziele</translation>
    </message>
</context>
<context>
    <name>telltale::cli::LedgerPrinter</name>
    <message>
        <source>fields: %1 declared and seen, %2 sent but undeclared, %3 declared and never seen, %4 of another type; %5 undeclared ones are a receiver&apos;s</source>
        <translation>Felder: %1 deklariert und gesehen, %2 gesendet, aber nicht deklariert, %3 deklariert und nie gesehen, %4 mit anderem Typ; %5 nicht deklarierte stammen von einem Empfänger</translation>
    </message>
</context>
<context>
    <name>telltale::cli::Passphrase</name>
    <message>
        <source>This is not the administrator&apos;s passphrase; the activity log tells of it</source>
        <translation>Das ist nicht die Passphrase des Administrators; das Aktivitätsprotokoll vermerkt den Versuch</translation>
    </message>
    <message>
        <source>Administrator&apos;s passphrase</source>
        <translation>Passphrase des Administrators</translation>
    </message>
</context>
<context>
    <name>telltale::cli::Ping</name>
    <message>
        <source>%1 has no event number %2</source>
        <translation>%1 hat kein Ereignis Nummer %2</translation>
    </message>
</context>
<context>
    <name>telltale::cli::Run</name>
    <message>
        <source>the command ended with status %1</source>
        <translation>der Befehl endete mit Status %1</translation>
    </message>
</context>
<context>
    <name>telltale::cli::SearchProgressLine</name>
    <message>
        <source>%1: %2 values, %3 hashes a second</source>
        <translation>%1: %2 Werte, %3 Hashes pro Sekunde</translation>
    </message>
    <message>
        <source>%1: %2 % of %3, %4 hashes a second, %5 left</source>
        <translation>%1: %2 % von %3, %4 Hashes pro Sekunde, noch %5</translation>
    </message>
</context>
<context>
    <name>telltale::cli::SwitchCommand</name>
    <message>
        <source>Nothing was changed: %1</source>
        <translation>Nichts wurde geändert: %1</translation>
    </message>
</context>
<context>
    <name>telltale::cli::TablePrinter</name>
    <message>
        <source>1 field</source>
        <translation>1 Feld</translation>
    </message>
    <message>
        <source>%1 fields</source>
        <translation>%1 Felder</translation>
    </message>
    <message>
        <source>1 event</source>
        <translation>1 Ereignis</translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation>%1 Ereignisse</translation>
    </message>
    <message>
        <source>1 file</source>
        <translation>1 Datei</translation>
    </message>
    <message>
        <source>%1 files</source>
        <translation>%1 Dateien</translation>
    </message>
</context>
<context>
    <name>telltale::privacy::CandidateSpace</name>
    <message>
        <source>There is no space %1 (ipv4, mac:AA:BB:CC, phone:+49:8, dates:1950-2010, pin:6, ports, objectid:ID)</source>
        <translation>Einen Wertebereich %1 gibt es nicht (ipv4, mac:AA:BB:CC, phone:+49:8, dates:1950-2010, pin:6, ports, objectid:ID)</translation>
    </message>
</context>
<context>
    <name>telltale::privacy::ValueSearch</name>
    <message>
        <source>%1 records, %2 fields, %3 bytes: as they are and in another case, percent-encoded, escaped, in Base64 and hexadecimal, compressed, in each other, and hashed in %4 ways</source>
        <translation>%1 Datensätze, %2 Felder, %3 Bytes: unverändert und in anderer Groß- und Kleinschreibung, prozentkodiert, mit Escape-Sequenzen, in Base64 und hexadezimal, komprimiert, ineinander verschachtelt und auf %4 Arten gehasht</translation>
    </message>
</context>
<context>
    <name>telltale::report::Output</name>
    <message>
        <source>%1 is also an input and would be lost</source>
        <translation>%1 ist zugleich eine Eingabe und ginge verloren</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>The output could not be written: %1</source>
        <translation>Die Ausgabe konnte nicht geschrieben werden: %1</translation>
    </message>
</context>
</TS>
