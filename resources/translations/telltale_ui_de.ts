<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_US">
<context>
    <name>telltale::Finding</name>
    <message>
        <source>receiver</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>sdk</source>
        <translation>SDK</translation>
    </message>
    <message>
        <source>The receiver adds it: it is not sent.</source>
        <translation>Der Empfänger fügt es hinzu: Es wird nicht gesendet.</translation>
    </message>
    <message>
        <source>The telemetry library adds it.</source>
        <translation>Die Telemetriebibliothek fügt es hinzu.</translation>
    </message>
    <message>
        <source>secret</source>
        <translation>geheim</translation>
    </message>
    <message>
        <source>who</source>
        <translation>wer</translation>
    </message>
    <message>
        <source>identifiers</source>
        <translation>Kennungen</translation>
    </message>
    <message>
        <source>where</source>
        <translation>wo</translation>
    </message>
    <message>
        <source>doing</source>
        <translation>Tun</translation>
    </message>
    <message>
        <source>technical</source>
        <translation>technisch</translation>
    </message>
    <message>
        <source>A key, token or password: it opens something.</source>
        <translation>Ein Schlüssel, Token oder Passwort: Es gewährt Zugang.</translation>
    </message>
    <message>
        <source>A number that an authority gave to somebody.</source>
        <translation>Eine Nummer, die eine Behörde jemandem gegeben hat.</translation>
    </message>
    <message>
        <source>About somebody&apos;s money.</source>
        <translation>Über jemandes Geld.</translation>
    </message>
    <message>
        <source>About somebody&apos;s health.</source>
        <translation>Über jemandes Gesundheit.</translation>
    </message>
    <message>
        <source>A way to reach somebody.</source>
        <translation>Ein Weg, jemanden zu erreichen.</translation>
    </message>
    <message>
        <source>About a person: a name, an age and the like.</source>
        <translation>Über eine Person: Name, Alter und Ähnliches.</translation>
    </message>
    <message>
        <source>Where a machine is in a network.</source>
        <translation>Wo ein Rechner in einem Netz ist.</translation>
    </message>
    <message>
        <source>Where somebody or something is.</source>
        <translation>Wo jemand oder etwas ist.</translation>
    </message>
    <message>
        <source>Tells one device from another, or what it is.</source>
        <translation>Unterscheidet ein Gerät von anderen oder sagt, was es ist.</translation>
    </message>
    <message>
        <source>Stands for a person or an account.</source>
        <translation>Steht für eine Person oder ein Konto.</translation>
    </message>
    <message>
        <source>Stands for an installation, an organisation or a workspace.</source>
        <translation>Steht für eine Installation, eine Organisation oder einen Arbeitsbereich.</translation>
    </message>
    <message>
        <source>What somebody did.</source>
        <translation>Was jemand getan hat.</translation>
    </message>
    <message>
        <source>What somebody wrote, named or made.</source>
        <translation>Was jemand geschrieben, benannt oder erstellt hat.</translation>
    </message>
    <message>
        <source>When something happened.</source>
        <translation>Wann etwas geschah.</translation>
    </message>
    <message>
        <source>A version, a counter or a setting of the program.</source>
        <translation>Eine Version, ein Zähler oder eine Einstellung des Programms.</translation>
    </message>
    <message>
        <source>Neither a catalogue nor its name nor its value tell what it is.</source>
        <translation>Weder ein Katalog noch sein Name noch sein Wert sagen, was es ist.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>The vendor declares it.</source>
        <translation>Der Hersteller deklariert es.</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>The vendor does not declare it.</source>
        <translation>Der Hersteller deklariert es nicht.</translation>
    </message>
</context>
<context>
    <name>telltale::Gate</name>
    <message>
        <source>always</source>
        <translation>immer</translation>
    </message>
    <message>
        <source>when enabled</source>
        <translation>wenn eingeschaltet</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
</context>
<context>
    <name>telltale::models</name>
    <message numerus="yes">
        <source>%n fields</source>
        <translation>
            <numerusform>%n Feld</numerusform>
            <numerusform>%n Felder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requests</source>
        <translation>
            <numerusform>%n Anfrage</numerusform>
            <numerusform>%n Anfragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events</source>
        <translation>
            <numerusform>%n Ereignis</numerusform>
            <numerusform>%n Ereignisse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n Anmerkung</numerusform>
            <numerusform>%n Anmerkungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events are whole.</source>
        <translation>
            <numerusform>%n Ereignis ist vollständig.</numerusform>
            <numerusform>%n Ereignisse sind vollständig.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>4 events, 100 fields</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>2 requests, 4 events</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>line %1, column %2, byte %3</source>
        <translation>Zeile %1, Spalte %2, Byte %3</translation>
    </message>
    <message>
        <source>%1 ends in the middle of a value. Everything before it is shown.</source>
        <translation>%1 endet mitten in einem Wert. Alles davor wird gezeigt.</translation>
    </message>
    <message>
        <source>The text stops at %1.</source>
        <translation>Der Text bricht bei %1 ab.</translation>
    </message>
    <message>
        <source>%1 Of the last one, %2 were read; the text stops at %3.</source>
        <translation>%1 Vom letzten gelesen: %2; der Text bricht bei %3 ab.</translation>
    </message>
    <message>
        <source>Reading %1 was stopped.</source>
        <translation>Das Lesen von %1 wurde abgebrochen.</translation>
    </message>
    <message>
        <source>%1 were read and are shown.</source>
        <translation>Gelesen und gezeigt: %1.</translation>
    </message>
    <message>
        <source>%1 could not be read whole. What could be read is shown.</source>
        <translation>%1 konnte nicht vollständig gelesen werden. Was lesbar war, wird gezeigt.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source> %1 more problems are listed.</source>
        <translation> Weitere Probleme in der Liste: %1.</translation>
    </message>
</context>
<context>
    <name>telltale::models::Activity</name>
    <message>
        <source>Today, %1</source>
        <translation>Heute, %1</translation>
    </message>
    <message>
        <source>Yesterday, %1</source>
        <translation>Gestern, %1</translation>
    </message>
    <message>
        <source>gate turned</source>
        <translation>Schranke umgestellt</translation>
    </message>
    <message>
        <source>switch changed</source>
        <translation>Schalter geändert</translation>
    </message>
    <message>
        <source>switch put back</source>
        <translation>Schalter zurückgesetzt</translation>
    </message>
    <message>
        <source>verdict recorded</source>
        <translation>Urteil festgehalten</translation>
    </message>
    <message>
        <source>policy edited</source>
        <translation>Richtlinie bearbeitet</translation>
    </message>
    <message>
        <source>request released</source>
        <translation>Anfrage durchgelassen</translation>
    </message>
    <message>
        <source>ping sent</source>
        <translation>Ping gesendet</translation>
    </message>
    <message>
        <source>file exported</source>
        <translation>Datei exportiert</translation>
    </message>
    <message>
        <source>key used</source>
        <translation>Schlüssel benutzt</translation>
    </message>
    <message>
        <source>wrong passphrase</source>
        <translation>falsche Passphrase</translation>
    </message>
    <message>
        <source>passphrase changed</source>
        <translation>Passphrase geändert</translation>
    </message>
    <message>
        <source>passphrase changed elsewhere</source>
        <translation>Passphrase anderswo geändert</translation>
    </message>
    <message>
        <source>checkpoint signed</source>
        <translation>Prüfpunkt signiert</translation>
    </message>
    <message>
        <source>capture started</source>
        <translation>Aufzeichnung begonnen</translation>
    </message>
    <message>
        <source>capture ended</source>
        <translation>Aufzeichnung beendet</translation>
    </message>
    <message>
        <source>unfinished line put aside</source>
        <translation>unvollständige Zeile beiseitegelegt</translation>
    </message>
    <message>
        <source>changed line found</source>
        <translation>geänderte Zeile gefunden</translation>
    </message>
    <message>
        <source>&quot;&quot; (empty)</source>
        <translation>&quot;&quot; (leer)</translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>not changed</source>
        <translation>nicht geändert</translation>
    </message>
    <message>
        <source>product switched off</source>
        <translation>Produkt ausgeschaltet</translation>
    </message>
    <message>
        <source>product switched on</source>
        <translation>Produkt eingeschaltet</translation>
    </message>
    <message>
        <source>passphrase set</source>
        <translation>Passphrase gesetzt</translation>
    </message>
    <message>
        <source>passphrase removed</source>
        <translation>Passphrase entfernt</translation>
    </message>
    <message>
        <source>key made</source>
        <translation>Schlüssel erzeugt</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Ebene</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>Takes back</source>
        <translation>Nimmt zurück</translation>
    </message>
    <message>
        <source>entry %1</source>
        <translation>Eintrag %1</translation>
    </message>
    <message>
        <source>Capture</source>
        <translation>Aufzeichnung</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <extracomment>How a day is written, see the manual of QDate::toString().</extracomment>
        <translation>d. MMMM yyyy</translation>
    </message>
</context>
<context>
    <name>telltale::models::ActivityExport</name>
    <message>
        <source>The log is not what it was when it was shown.</source>
        <translation>Das Protokoll ist nicht mehr so, wie es angezeigt wurde.</translation>
    </message>
    <message>
        <source>The file could not be written to its end.</source>
        <translation>Die Datei konnte nicht bis zum Ende geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>telltale::models::ActivityModel</name>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>no entry: damaged</source>
        <translation>kein Eintrag: beschädigt</translation>
    </message>
    <message>
        <source>unfinished line</source>
        <translation>unvollständige Zeile</translation>
    </message>
    <message>
        <source>signed checkpoint</source>
        <translation>signierter Prüfpunkt</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>In UTC</source>
        <translation>In UTC</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
</context>
<context>
    <name>telltale::models::ActivitySigning</name>
    <message>
        <source>The checkpoint could not be written to its end</source>
        <translation>Der Prüfpunkt konnte nicht vollständig geschrieben werden</translation>
    </message>
    <message>
        <source>The log is not what was written, or contradicts a checkpoint: nothing was signed</source>
        <translation>Das Protokoll ist nicht das, was geschrieben wurde, oder widerspricht einem Prüfpunkt: nichts wurde signiert</translation>
    </message>
    <message>
        <source>There is no entry yet that could be signed</source>
        <translation>Es gibt noch keinen Eintrag, der signiert werden könnte</translation>
    </message>
</context>
<context>
    <name>telltale::models::AnonymiseFields</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>Space: whether the smallest group is counted over this field. Choose what others may know of somebody as well.</source>
        <translation>Leertaste: legt fest, ob die kleinste Gruppe über dieses Feld gezählt wird. Wählen Sie Felder, deren Werte andere auch sonst über jemanden wissen können.</translation>
    </message>
    <message>
        <source>counted in groups</source>
        <translation>in Gruppen gezählt</translation>
    </message>
    <message>
        <source>not counted in groups</source>
        <translation>nicht in Gruppen gezählt</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <source>Distinct</source>
        <translation>Verschieden</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Fields that the smallest group is counted over</source>
        <translation>Felder, über die die kleinste Gruppe gezählt wird</translation>
    </message>
</context>
<context>
    <name>telltale::models::CanaryModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>looking…</source>
        <translation>Suche …</translation>
    </message>
    <message>
        <source>not looked for yet</source>
        <translation>noch nicht gesucht</translation>
    </message>
    <message>
        <source>not seen</source>
        <translation>nicht gesehen</translation>
    </message>
    <message>
        <source>%1 times</source>
        <translation>%1-mal</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Planted value</source>
        <translation>Ausgelegter Wert</translation>
    </message>
    <message>
        <source>Seen again</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>Where, and how</source>
        <translation>Wo und wie</translation>
    </message>
</context>
<context>
    <name>telltale::models::CaptureText</name>
    <message>
        <source>%1 waiting</source>
        <translation>%1 wartend</translation>
    </message>
    <message>
        <source>%1 kept here</source>
        <translation>%1 hier zurückgehalten</translation>
    </message>
    <message>
        <source>%1 without a whole answer</source>
        <translation>%1 ohne vollständige Antwort</translation>
    </message>
    <message>
        <source>%1 cut off by the sender</source>
        <translation>%1 vom Absender abgebrochen</translation>
    </message>
    <message>
        <source>%1 refused our certificate (looks like pinning)</source>
        <translation>%1 mit Ablehnung unseres Zertifikats (vermutlich Pinning)</translation>
    </message>
    <message>
        <source>%1 not sent: the server&apos;s certificate does not hold</source>
        <translation>%1 nicht gesendet: Serverzertifikat ungültig</translation>
    </message>
    <message>
        <source>%1 under another host&apos;s name</source>
        <translation>%1 unter dem Namen eines anderen Hosts</translation>
    </message>
    <message>
        <source>%1 passed unrecorded</source>
        <translation>%1 ohne Aufzeichnung weitergereicht</translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation>%1 abgelehnt</translation>
    </message>
    <message>
        <source>%1 lost</source>
        <translation>%1 verloren</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
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
        <source>%1 new</source>
        <translation>%1 neu</translation>
    </message>
    <message numerus="yes">
        <source>%n requests recorded</source>
        <translation>
            <numerusform>%n Anfrage aufgezeichnet</numerusform>
            <numerusform>%n Anfragen aufgezeichnet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tunnels: %1 not seen</source>
        <translation>
            <numerusform>%n Tunnel: %1 nicht eingesehen</numerusform>
            <numerusform>%n Tunnel: %1 nicht eingesehen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n HTTP/2 connections: %1 kept, not taken apart</source>
        <translation>
            <numerusform>%n HTTP/2-Verbindung: %1 behalten, nicht zerlegt</numerusform>
            <numerusform>%n HTTP/2-Verbindungen: %1 behalten, nicht zerlegt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connections turned away</source>
        <translation>
            <numerusform>%n Verbindung abgewiesen</numerusform>
            <numerusform>%n Verbindungen abgewiesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempts at QUIC refused</source>
        <translation>
            <numerusform>%n QUIC-Versuch abgelehnt</numerusform>
            <numerusform>%n QUIC-Versuche abgelehnt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n datagrams not looked at</source>
        <translation>
            <numerusform>%n Datagramm nicht angesehen</numerusform>
            <numerusform>%n Datagramme nicht angesehen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connections not let through</source>
        <translation>
            <numerusform>%n Verbindung nicht durchgelassen</numerusform>
            <numerusform>%n Verbindungen nicht durchgelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n programs not watched</source>
        <translation>
            <numerusform>%n Programm nicht beobachtet</numerusform>
            <numerusform>%n Programme nicht beobachtet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>telltale::models::CommandWords</name>
    <message>
        <source>Type the program and what it is given.</source>
        <translation>Geben Sie das Programm und seine Argumente ein.</translation>
    </message>
    <message>
        <source>%1 is a variable: write it under Environment.</source>
        <translation>%1 ist eine Variable: Schreiben Sie sie unter „Umgebung“.</translation>
    </message>
    <message>
        <source>A command has no control characters in it.</source>
        <translation>Ein Befehl enthält keine Steuerzeichen.</translation>
    </message>
    <message>
        <source>%1 is for a shell, and none is used here: quote it, or write sh -c &apos;…&apos;.</source>
        <translation>%1 ist für eine Shell, und hier wird keine benutzt: Setzen Sie es in Anführungszeichen oder schreiben Sie sh -c &apos;…&apos;.</translation>
    </message>
    <message>
        <source>Nothing is put in the place of $ and ` here: quote it with &apos;, or write sh -c &apos;…&apos;.</source>
        <translation>Für $ und ` wird hier nichts eingesetzt: Setzen Sie sie zwischen &apos; oder schreiben Sie sh -c &apos;…&apos;.</translation>
    </message>
    <message>
        <source>The command ends with \, which quotes what follows.</source>
        <translation>Der Befehl endet mit \, das für das nächste Zeichen gilt.</translation>
    </message>
    <message>
        <source>A quote is open: %1 is missing.</source>
        <translation>Ein Anführungszeichen ist offen: %1 fehlt.</translation>
    </message>
</context>
<context>
    <name>telltale::models::CompareModel</name>
    <message>
        <source>(whole body)</source>
        <translation>(ganzer Rumpf)</translation>
    </message>
    <message>
        <source>only in the first</source>
        <translation>nur im ersten</translation>
    </message>
    <message>
        <source>only in the second</source>
        <translation>nur im zweiten</translation>
    </message>
    <message>
        <source>different</source>
        <translation>verschieden</translation>
    </message>
    <message>
        <source>same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>First event</source>
        <translation>Erstes Ereignis</translation>
    </message>
    <message>
        <source>Second event</source>
        <translation>Zweites Ereignis</translation>
    </message>
</context>
<context>
    <name>telltale::models::DiffLines</name>
    <message>
        <source>nothing changed</source>
        <translation>nichts geändert</translation>
    </message>
    <message>
        <source>%1 lines removed, %2 added</source>
        <translation>%1 Zeilen entfernt, %2 hinzugefügt</translation>
    </message>
    <message numerus="yes">
        <source>%n lines changed</source>
        <translation>
            <numerusform>%n Zeile geändert</numerusform>
            <numerusform>%n Zeilen geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines added</source>
        <translation>
            <numerusform>%n Zeile hinzugefügt</numerusform>
            <numerusform>%n Zeilen hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines removed</source>
        <translation>
            <numerusform>%n Zeile entfernt</numerusform>
            <numerusform>%n Zeilen entfernt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>telltale::models::DriftModel</name>
    <message>
        <source>The same fields, of the same kinds, in the same shares of events.</source>
        <translation>Dieselben Felder, von denselben Arten, in denselben Anteilen der Ereignisse.</translation>
    </message>
    <message>
        <source>%1 new, %2 gone, %3 changed; %4 newly identifying</source>
        <translation>%1 neu, %2 weggefallen, %3 geändert; %4 neuerdings identifizierend</translation>
    </message>
    <message>
        <source>%1, newly identifying</source>
        <translation>%1, neuerdings identifizierend</translation>
    </message>
    <message>
        <source>It says more about a person, a device or an installation than before.</source>
        <translation>Es sagt mehr über eine Person, ein Gerät oder eine Installation aus als vorher.</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
</context>
<context>
    <name>telltale::models::EnvironmentText</name>
    <message>
        <source>Line %1 is not NAME=VALUE.</source>
        <translation>Zeile %1 ist nicht NAME=WERT.</translation>
    </message>
    <message>
        <source>Line %1: a name has letters, digits and _, and no digit first.</source>
        <translation>Zeile %1: Ein Name besteht aus Buchstaben, Ziffern und _ und beginnt nicht mit einer Ziffer.</translation>
    </message>
    <message>
        <source>Line %1 has a control character in it.</source>
        <translation>Zeile %1 enthält ein Steuerzeichen.</translation>
    </message>
    <message>
        <source>Line %1: %2 stands there twice.</source>
        <translation>Zeile %1: %2 steht dort zweimal.</translation>
    </message>
</context>
<context>
    <name>telltale::models::EventExport</name>
    <message>
        <source>The file could not be written to its end.</source>
        <translation>Die Datei konnte nicht bis zum Ende geschrieben werden.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>The file they come from has changed: %1 rows are missing.</source>
        <translation>Die Datei, aus der sie stammen, hat sich geändert: %1 Zeilen fehlen.</translation>
    </message>
</context>
<context>
    <name>telltale::models::EventListModel</name>
    <message>
        <source>(request)</source>
        <translation>(Anfrage)</translation>
    </message>
    <message>
        <source>(outside of events)</source>
        <translation>(außerhalb von Ereignissen)</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(kein Name)</translation>
    </message>
    <message>
        <source>%1 of ?</source>
        <comment>fields read of an unknown number</comment>
        <translation>%1 von ?</translation>
    </message>
    <message>
        <source>by catalogue</source>
        <translation>laut Katalog</translation>
    </message>
    <message>
        <source>%1, by the catalogue; no request was seen</source>
        <translation>%1, laut Katalog; es wurde keine Anfrage gesehen</translation>
    </message>
    <message>
        <source>%1 says the catalogue; no request was seen.</source>
        <translation>%1 laut Katalog; es wurde keine Anfrage gesehen.</translation>
    </message>
    <message>
        <source>flagged</source>
        <translation>markiert</translation>
    </message>
    <message>
        <source>flagged, noted</source>
        <translation>markiert, mit Notiz</translation>
    </message>
    <message>
        <source>noted</source>
        <translation>mit Notiz</translation>
    </message>
    <message>
        <source>It goes out whatever the switch of the product says.</source>
        <translation>Es wird gesendet, was auch immer der Schalter des Produkts sagt.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Flag and note</source>
        <translation>Markierung und Notiz</translation>
    </message>
    <message>
        <source>Fields that tell a person, a device or an installation apart from others, or open something</source>
        <translation>Felder, die eine Person, ein Gerät oder eine Installation von anderen unterscheiden oder Zugang gewähren</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>Zeit (UTC)</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Section</source>
        <comment>the heading of the page that the event stands below</comment>
        <translation>Abschnitt</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Program</source>
        <comment>which has sent it</comment>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Status</source>
        <comment>of the answer</comment>
        <translation>Status</translation>
    </message>
    <message>
        <source>Gate</source>
        <comment>when an event goes out</comment>
        <translation>Freigabe</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Sensitive</source>
        <comment>so many fields</comment>
        <translation>Sensibel</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
</context>
<context>
    <name>telltale::models::FieldTreeModel</name>
    <message>
        <source>(whole body)</source>
        <translation>(ganzer Rumpf)</translation>
    </message>
    <message>
        <source>(body)</source>
        <translation>(Rumpf)</translation>
    </message>
    <message>
        <source>not closed</source>
        <translation>nicht geschlossen</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Value as sent</source>
        <translation>Wert wie gesendet</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>Schutz</translation>
    </message>
    <message>
        <source>Declared</source>
        <translation>Deklariert</translation>
    </message>
    <message>
        <source>What this reveals</source>
        <translation>Was das verrät</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
</context>
<context>
    <name>telltale::models::GroupTreeModel</name>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>No destination</source>
        <translation>Kein Ziel</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>Andere Namen</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(kein Name)</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>%1
%2, %3, %4</source>
        <translation>%1
%2, %3, %4</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>Sent to, and as</source>
        <translation>Gesendet an und als</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>telltale::models::HashResultModel</name>
    <message>
        <source>turned back</source>
        <translation>zurückgerechnet</translation>
    </message>
    <message>
        <source>may be this</source>
        <translation>vielleicht dies</translation>
    </message>
    <message>
        <source>could be</source>
        <translation>zurückrechenbar</translation>
    </message>
    <message>
        <source>not in reach</source>
        <translation>außer Reichweite</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>&quot;&quot; (empty text)</source>
        <translation>&quot;&quot; (leerer Text)</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Hash as sent</source>
        <translation>Hash wie gesendet</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>How, or why not</source>
        <translation>Wie oder warum nicht</translation>
    </message>
</context>
<context>
    <name>telltale::models::HashSearch</name>
    <message>
        <source>this machine</source>
        <translation>dieser Rechner</translation>
    </message>
</context>
<context>
    <name>telltale::models::HeldModel</name>
    <message>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Anfrageziel</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
</context>
<context>
    <name>telltale::models::Inventory</name>
    <message>
        <source>(body)</source>
        <translation>(Rumpf)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Some values are about something else: %1</source>
        <translation>Einige Werte betreffen etwas anderes: %1</translation>
    </message>
    <message>
        <source>Data Privacy Vocabulary: %1</source>
        <translation>Data Privacy Vocabulary: %1</translation>
    </message>
    <message>
        <source>The values are credentials and are not shown.</source>
        <translation>Die Werte sind Zugangsdaten und werden nicht gezeigt.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>seen in requests</source>
        <translation>in Anfragen gesehen</translation>
    </message>
    <message>
        <source>by catalogue, no request seen</source>
        <translation>laut Katalog, keine Anfrage gesehen</translation>
    </message>
    <message>
        <source>no request seen: destinations are not known</source>
        <translation>keine Anfrage gesehen: Ziele sind nicht bekannt</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>none can identify a person, a device or an installation</source>
        <translation>keines kann eine Person, ein Gerät oder eine Installation identifizieren</translation>
    </message>
    <message>
        <source>%1 can identify a person, a device or an installation, in plain text</source>
        <translation>Felder, die im Klartext eine Person, ein Gerät oder eine Installation identifizieren können: %1</translation>
    </message>
    <message>
        <source>no catalogue says what of it is declared</source>
        <translation>kein Katalog sagt, was davon deklariert ist</translation>
    </message>
    <message>
        <source>all are declared by the vendor</source>
        <translation>alle sind vom Hersteller deklariert</translation>
    </message>
    <message>
        <source>%1 over %2, %3</source>
        <translation>%1 in %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%n paths</source>
        <translation>
            <numerusform>%n Pfad</numerusform>
            <numerusform>%n Pfade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n different fields leave</source>
        <translation>
            <numerusform>%n Feld geht hinaus</numerusform>
            <numerusform>%n verschiedene Felder gehen hinaus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events</source>
        <translation>
            <numerusform>%n Ereignis</numerusform>
            <numerusform>%n Ereignisse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hold credentials</source>
        <translation>
            <numerusform>%n enthält Zugangsdaten</numerusform>
            <numerusform>%n enthalten Zugangsdaten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are not declared by the vendor</source>
        <translation>
            <numerusform>%n ist vom Hersteller nicht deklariert</numerusform>
            <numerusform>%n sind vom Hersteller nicht deklariert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>telltale::models::InventoryExport</name>
    <message>
        <source>The file could not be written to its end.</source>
        <translation>Die Datei konnte nicht bis zum Ende geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>telltale::models::InventoryModel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>reviewed</source>
        <translation>geprüft</translation>
    </message>
    <message>
        <source>first seen at %1</source>
        <translation>zuerst gesehen: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>type of JSON, how often</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>in %1 of %2 events and requests, %3 times</source>
        <translation>in %1 von %2 Ereignissen und Anfragen, %3-mal</translation>
    </message>
    <message>
        <source>about %1 different values, estimated</source>
        <translation>etwa %1 verschiedene Werte, geschätzt</translation>
    </message>
    <message>
        <source>%1 different values</source>
        <translation>verschiedene Werte: %1</translation>
    </message>
    <message>
        <source>No catalogue speaks of these events.</source>
        <translation>Kein Katalog beschreibt diese Ereignisse.</translation>
    </message>
    <message>
        <source>The vendor declares it.</source>
        <translation>Der Hersteller deklariert es.</translation>
    </message>
    <message>
        <source>The vendor&apos;s documentation does not name it.</source>
        <translation>Die Dokumentation des Herstellers nennt es nicht.</translation>
    </message>
    <message>
        <source>added by the receiver after sending</source>
        <translation>nach dem Senden vom Empfänger hinzugefügt</translation>
    </message>
    <message>
        <source>Space marks it as reviewed, and takes that back.</source>
        <translation>Die Leertaste markiert es als geprüft und nimmt das zurück.</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(kein Name)</translation>
    </message>
    <message>
        <source>(no known product)</source>
        <translation>(kein bekanntes Produkt)</translation>
    </message>
    <message>
        <source>(no known destination)</source>
        <translation>(kein bekanntes Ziel)</translation>
    </message>
    <message>
        <source>by catalogue</source>
        <translation>laut Katalog</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Distinct</source>
        <translation>Verschieden</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>Schutz</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Declared</source>
        <translation>Deklariert</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Geprüft</translation>
    </message>
</context>
<context>
    <name>telltale::models::LoadController</name>
    <message>
        <source>%1 was not opened: no more than %2 files can be open in one window. Close all files first.</source>
        <translation>%1 wurde nicht geöffnet: Mehr als %2 Dateien können in einem Fenster nicht offen sein. Schließen Sie zuerst alle Dateien.</translation>
    </message>
</context>
<context>
    <name>telltale::models::ManualModel</name>
    <message>
        <source>Found nowhere</source>
        <translation>Nirgends gefunden</translation>
    </message>
    <message>
        <source>Matches: %1, pages: %2</source>
        <translation>Treffer: %1, Seiten: %2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>page, heading, the line in which something was found</comment>
        <translation>%1, %2: %3</translation>
    </message>
</context>
<context>
    <name>telltale::models::MarkKeeper</name>
    <message>
        <source>the file has changed since it was read</source>
        <translation>die Datei hat sich seit dem Lesen geändert</translation>
    </message>
    <message>
        <source>Kept in a file once %1 is read to its end.</source>
        <translation>Wird in einer Datei gespeichert, sobald %1 bis zum Ende gelesen ist.</translation>
    </message>
    <message>
        <source>Kept only until this window closes, and in exports: this text has no file.</source>
        <translation>Wird nur aufbewahrt, bis dieses Fenster geschlossen wird, und in Exporten: Dieser Text hat keine Datei.</translation>
    </message>
    <message>
        <source>Kept in %1</source>
        <translation>Gespeichert in %1</translation>
    </message>
    <message>
        <source>Kept only until this window closes: %1</source>
        <translation>Wird nur aufbewahrt, bis dieses Fenster geschlossen wird: %1</translation>
    </message>
    <message>
        <source>Writing to %1…</source>
        <translation>%1 wird geschrieben …</translation>
    </message>
    <message>
        <source>Kept in %1. %2</source>
        <translation>Gespeichert in %1. %2</translation>
    </message>
</context>
<context>
    <name>telltale::models::MethodModel</name>
    <message>
        <source>(removed)</source>
        <translation>(entfernt)</translation>
    </message>
    <message>
        <source>(credential)</source>
        <translation>(Zugangsdaten)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1, chosen</source>
        <translation>%1, gewählt</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>As it would be sent</source>
        <translation>Wie es gesendet würde</translation>
    </message>
    <message>
        <source>Stays distinct</source>
        <translation>Bleibt verschieden</translation>
    </message>
    <message>
        <source>Smallest group</source>
        <translation>Kleinste Gruppe</translation>
    </message>
    <message>
        <source>How many share the same values in all fields marked for groups</source>
        <translation>Wie viele in allen für Gruppen markierten Feldern dieselben Werte haben</translation>
    </message>
    <message>
        <source>Cost to turn back</source>
        <translation>Rückrechnungskosten</translation>
    </message>
</context>
<context>
    <name>telltale::models::Methods</name>
    <message>
        <source>1 in 1.2 × 10²⁴ of its /48</source>
        <translation>1 von 1,2 × 10²⁴ seines /48</translation>
    </message>
    <message>
        <source>1 in 256 stays possible</source>
        <translation>1 von 256 bleibt möglich</translation>
    </message>
    <message>
        <source>1 in 7.9 × 10²⁸ of its /32</source>
        <translation>1 von 7,9 × 10²⁸ seines /32</translation>
    </message>
    <message>
        <source>1 in %1 stays possible</source>
        <translation>1 von %1 bleibt möglich</translation>
    </message>
    <message>
        <source>the hour is known, the moment is gone</source>
        <translation>die Stunde ist bekannt, der Zeitpunkt ist fort</translation>
    </message>
    <message>
        <source>the day is known, the hour is gone</source>
        <translation>der Tag ist bekannt, die Stunde ist fort</translation>
    </message>
    <message>
        <source>the month is known, the day is gone</source>
        <translation>der Monat ist bekannt, der Tag ist fort</translation>
    </message>
    <message>
        <source>the year is known, the rest is gone</source>
        <translation>das Jahr ist bekannt, der Rest ist fort</translation>
    </message>
    <message>
        <source>what was left out cannot be turned back</source>
        <translation>was weggelassen wurde, ist nicht zurückzurechnen</translation>
    </message>
    <message>
        <source>as its form allows</source>
        <translation>so weit seine Form es zulässt</translation>
    </message>
    <message>
        <source>/48</source>
        <translation>/48</translation>
    </message>
    <message>
        <source>/24</source>
        <translation>/24</translation>
    </message>
    <message>
        <source>/24 (IPv6 /48)</source>
        <translation>/24 (IPv6 /48)</translation>
    </message>
    <message>
        <source>/32</source>
        <translation>/32</translation>
    </message>
    <message>
        <source>/16</source>
        <translation>/16</translation>
    </message>
    <message>
        <source>/16 (IPv6 /32)</source>
        <translation>/16 (IPv6 /32)</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>grid of degrees</source>
        <translation>Gradraster</translation>
    </message>
    <message>
        <source>major version</source>
        <translation>Hauptversion</translation>
    </message>
    <message>
        <source>program&apos;s name</source>
        <translation>Programmname</translation>
    </message>
    <message>
        <source>host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>path without ids</source>
        <translation>Pfad ohne IDs</translation>
    </message>
    <message>
        <source>bucket</source>
        <translation>Wertebereich</translation>
    </message>
    <message>
        <source>as sent today</source>
        <translation>wie heute gesendet</translation>
    </message>
    <message>
        <source>drop</source>
        <translation>entfernen</translation>
    </message>
    <message>
        <source>replace</source>
        <translation>ersetzen</translation>
    </message>
    <message>
        <source>mask</source>
        <translation>maskieren</translation>
    </message>
    <message>
        <source>vendor&apos;s SHA-256</source>
        <translation>SHA-256 des Herstellers</translation>
    </message>
    <message>
        <source>SHA-256, lower case</source>
        <translation>SHA-256, Kleinbuchstaben</translation>
    </message>
    <message>
        <source>SHA-256, trimmed</source>
        <translation>SHA-256, ohne Leerraum am Rand</translation>
    </message>
    <message>
        <source>SHA-256, trimmed, lower</source>
        <translation>SHA-256, klein, ohne Leerraum am Rand</translation>
    </message>
    <message>
        <source>keyed hash</source>
        <translation>Hash mit Schlüssel</translation>
    </message>
    <message>
        <source>keyed, %1 digits</source>
        <translation>mit Schlüssel, %1 Ziffern</translation>
    </message>
    <message>
        <source>pseudonym</source>
        <translation>Pseudonym</translation>
    </message>
    <message>
        <source>generalise</source>
        <translation>verallgemeinern</translation>
    </message>
    <message>
        <source>generalise to %1</source>
        <translation>verallgemeinern: %1</translation>
    </message>
    <message>
        <source>see the hashes below</source>
        <translation>siehe Hashes unten</translation>
    </message>
    <message>
        <source>none, it is plain</source>
        <translation>keine, es ist Klartext</translation>
    </message>
    <message>
        <source>cannot be turned back</source>
        <translation>nicht zurückzurechnen</translation>
    </message>
    <message>
        <source>what is kept stays</source>
        <translation>was behalten wird, bleibt</translation>
    </message>
    <message>
        <source>needs your key</source>
        <translation>braucht Ihren Schlüssel</translation>
    </message>
    <message>
        <source>%1: every value tried</source>
        <translation>%1: alle Werte durchprobiert</translation>
    </message>
    <message>
        <source>as hard as that hash</source>
        <translation>so schwer wie jener Hash</translation>
    </message>
    <message>
        <source>a list of likely values</source>
        <translation>eine Liste wahrscheinlicher Werte</translation>
    </message>
</context>
<context>
    <name>telltale::models::OwnPolicy</name>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>%1 is larger than 16 MiB</source>
        <translation>%1 ist größer als 16 MiB</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>%1 was changed by somebody else since</source>
        <translation>%1 wurde seitdem von jemand anderem geändert</translation>
    </message>
</context>
<context>
    <name>telltale::models::PolicyDesk</name>
    <message>
        <source>%1. Until it can be read, nothing leaves a capture.</source>
        <translation>%1. Bis die Richtlinie gelesen werden kann, geht nichts aus einer Aufzeichnung hinaus.</translation>
    </message>
    <message>
        <source>Own rules</source>
        <translation>Eigene Regeln</translation>
    </message>
    <message>
        <source>%1. The rules that were read last stay in force.</source>
        <translation>%1. Die zuletzt gelesenen Regeln bleiben in Kraft.</translation>
    </message>
    <message>
        <source>%1, line %2, column %3: %4.</source>
        <translation>%1, Zeile %2, Spalte %3: %4.</translation>
    </message>
    <message>
        <source>%1 The rules that were read last stay in force.</source>
        <translation>%1 Die zuletzt gelesenen Regeln bleiben in Kraft.</translation>
    </message>
    <message>
        <source>%1 Until that is mended, nothing leaves a capture.</source>
        <translation>%1 Bis das behoben ist, geht nichts aus einer Aufzeichnung hinaus.</translation>
    </message>
    <message>
        <source>%1 is empty now. The rules that were read last stay in force.</source>
        <translation>%1 ist jetzt leer. Die zuletzt gelesenen Regeln bleiben in Kraft.</translation>
    </message>
    <message>
        <source>%1 is gone. The rules that were read last stay in force.</source>
        <translation>%1 ist nicht mehr da. Die zuletzt gelesenen Regeln bleiben in Kraft.</translation>
    </message>
    <message>
        <source>There is no policy of the name %1.</source>
        <translation>Es gibt keine Richtlinie mit dem Namen %1.</translation>
    </message>
    <message>
        <source>“%1” is a ready policy and stays as it is. Copy it to your own rules to change it.</source>
        <translation>„%1“ ist eine fertige Richtlinie und bleibt, wie sie ist. Kopieren Sie sie in Ihre eigenen Regeln, um sie zu ändern.</translation>
    </message>
    <message>
        <source>%1 was changed by somebody else, and has been read again. Look at it before you change it.</source>
        <translation>%1 wurde von jemand anderem geändert und neu gelesen. Prüfen Sie den neuen Stand, bevor Sie etwas ändern.</translation>
    </message>
    <message>
        <source>the rule “%1” was added</source>
        <translation>die Regel „%1“ wurde hinzugefügt</translation>
    </message>
    <message>
        <source>the rule “%1” was changed</source>
        <translation>die Regel „%1“ wurde geändert</translation>
    </message>
    <message>
        <source>the rule “%1” was removed</source>
        <translation>die Regel „%1“ wurde entfernt</translation>
    </message>
    <message>
        <source>the rule “%1” was moved</source>
        <translation>die Regel „%1“ wurde verschoben</translation>
    </message>
    <message>
        <source>the policy&apos;s gate was changed</source>
        <translation>die Schranke der Richtlinie wurde geändert</translation>
    </message>
    <message>
        <source>what happens to everything else was changed</source>
        <translation>was mit allem anderen geschieht, wurde geändert</translation>
    </message>
    <message>
        <source>%1 was changed by somebody else since you began to edit it.</source>
        <translation>%1 wurde von jemand anderem geändert, seit Sie mit dem Bearbeiten begonnen haben.</translation>
    </message>
    <message>
        <source>the policy&apos;s text was edited</source>
        <translation>der Text der Richtlinie wurde bearbeitet</translation>
    </message>
    <message>
        <source>“%1” was copied to your own rules</source>
        <translation>„%1“ wurde in Ihre eigenen Regeln kopiert</translation>
    </message>
    <message>
        <source>the last rules that could be read were written again</source>
        <translation>die letzten lesbaren Regeln wurden wiederhergestellt</translation>
    </message>
</context>
<context>
    <name>telltale::models::PolicyModel</name>
    <message>
        <source>Everything else</source>
        <translation>Alles andere</translation>
    </message>
    <message>
        <source>default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>%1 of %2 loaded fields, in %3 events</source>
        <translation>%1 von %2 geladenen Feldern, in %3 Ereignissen</translation>
    </message>
    <message>
        <source>%1; %2 events stay here for it</source>
        <translation>%1; %2 Ereignisse bleiben deswegen hier</translation>
    </message>
    <message>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <source>The first rule that fits a field decides</source>
        <translation>Die erste Regel, die auf ein Feld passt, entscheidet</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wenn</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Loaded fields that the rule decides about</source>
        <translation>Geladene Felder, über die die Regel entscheidet</translation>
    </message>
</context>
<context>
    <name>telltale::models::ProblemsModel</name>
    <message>
        <source>%1. %2</source>
        <comment>code, then a hint</comment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>telltale::models::ProofModel</name>
    <message>
        <source>sent to %1</source>
        <translation>gesendet an %1</translation>
    </message>
    <message>
        <source>%1 before the switch was turned on</source>
        <translation>%1 vor dem Einschalten</translation>
    </message>
    <message>
        <source>%1 before off was in force</source>
        <translation>%1 vor dem Inkrafttreten von „Aus“</translation>
    </message>
    <message>
        <source>and %1 more fields</source>
        <translation>und %1 weitere Felder</translation>
    </message>
    <message>
        <source>declared at %1</source>
        <translation>deklariert unter %1</translation>
    </message>
    <message>
        <source>breaks the silence</source>
        <translation>bricht die Stille</translation>
    </message>
    <message>
        <source>What was sent</source>
        <translation>Was gesendet wurde</translation>
    </message>
    <message>
        <source>Declared</source>
        <translation>Deklariert</translation>
    </message>
    <message>
        <source>on</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>With the switch on</source>
        <translation>Bei eingeschaltetem Schalter</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>After it was switched off</source>
        <translation>Nach dem Ausschalten</translation>
    </message>
</context>
<context>
    <name>telltale::models::RecentRuns</name>
    <message>
        <source>sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>%1, in %2</source>
        <comment>a command, its folder and more</comment>
        <translation>%1, in %2</translation>
    </message>
    <message numerus="yes">
        <source>%n variables</source>
        <translation>
            <numerusform>%n Variable</numerusform>
            <numerusform>%n Variablen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>telltale::models::ReportRun</name>
    <message>
        <source>%1 could not be started: %2</source>
        <translation>%1 konnte nicht gestartet werden: %2</translation>
    </message>
    <message>
        <source>There is no program that could make it</source>
        <translation>Es gibt kein Programm, das ihn erstellen könnte</translation>
    </message>
    <message>
        <source>It ended before it was done, without a word why</source>
        <translation>Es endete vorzeitig, ohne zu sagen warum</translation>
    </message>
    <message>
        <source>It ended with the status %1</source>
        <translation>Es endete mit dem Status %1</translation>
    </message>
    <message>
        <source>It ended well, but there is no new file</source>
        <translation>Es endete ohne Fehler, aber es gibt keine neue Datei</translation>
    </message>
</context>
<context>
    <name>telltale::models::RequestModel</name>
    <message>
        <source>%1 %2 → %3</source>
        <translation>%1 %2 → %3</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>certain</source>
        <translation>sicher</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>wahrscheinlich</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>möglich</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>sent to</source>
        <translation>gesendet an</translation>
    </message>
    <message>
        <source>sent at</source>
        <translation>gesendet um</translation>
    </message>
    <message>
        <source>sent by</source>
        <translation>gesendet von</translation>
    </message>
    <message>
        <source>Telltale, as a test ping</source>
        <translation>Telltale, als Test-Ping</translation>
    </message>
    <message>
        <source>program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>body</source>
        <translation>Rumpf</translation>
    </message>
    <message>
        <source>%1, %2 as sent</source>
        <translation>%1, %2 wie gesendet</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>decoded</source>
        <translation>dekodiert</translation>
    </message>
    <message>
        <source>protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>unpacked from</source>
        <translation>entpackt aus</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>the input tells of none</source>
        <translation>die Eingabe enthält keine</translation>
    </message>
    <message>
        <source>came after</source>
        <translation>kam nach</translation>
    </message>
    <message>
        <source>media type</source>
        <translation>Medientyp</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>header: value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Header or fact</source>
        <translation>Kopfzeile oder Angabe</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>telltale::models::ReviewedFields</name>
    <message>
        <source>the file</source>
        <translation>der Datei</translation>
    </message>
    <message>
        <source>reviewed</source>
        <translation>der Tabelle reviewed</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1, Zeile %2: %3</translation>
    </message>
</context>
<context>
    <name>telltale::models::Rules</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>every field</source>
        <translation>jedes Feld</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>hash with key</source>
        <translation>mit Schlüssel hashen</translation>
    </message>
    <message>
        <source>hash with key, %1 digits</source>
        <translation>mit Schlüssel hashen, %1 Ziffern</translation>
    </message>
    <message>
        <source>hash as the vendor does, in lower case</source>
        <translation>wie der Hersteller hashen, in Kleinbuchstaben</translation>
    </message>
    <message>
        <source>hash as the vendor does, trimmed</source>
        <translation>wie der Hersteller hashen, ohne Leerraum am Rand</translation>
    </message>
    <message>
        <source>hash as the vendor does, trimmed, in lower case</source>
        <translation>wie der Hersteller hashen, in Kleinbuchstaben, ohne Leerraum am Rand</translation>
    </message>
    <message>
        <source>hash as the vendor does</source>
        <translation>wie der Hersteller hashen</translation>
    </message>
    <message>
        <source>%1, new every day</source>
        <translation>%1, täglich neu</translation>
    </message>
    <message>
        <source>%1, new every month</source>
        <translation>%1, monatlich neu</translation>
    </message>
    <message>
        <source>%1, new every year</source>
        <translation>%1, jährlich neu</translation>
    </message>
    <message>
        <source>mask, keep the first %1 and last %2</source>
        <translation>maskieren, die ersten %1 und die letzten %2 behalten</translation>
    </message>
    <message>
        <source>mask, keep the first %1</source>
        <translation>maskieren, die ersten %1 behalten</translation>
    </message>
    <message>
        <source>mask, keep the last %1</source>
        <translation>maskieren, die letzten %1 behalten</translation>
    </message>
    <message>
        <source>mask</source>
        <translation>maskieren</translation>
    </message>
    <message>
        <source>allow</source>
        <translation>zulassen</translation>
    </message>
    <message>
        <source>drop</source>
        <translation>entfernen</translation>
    </message>
    <message>
        <source>hash</source>
        <translation>hashen</translation>
    </message>
    <message>
        <source>pseudonym</source>
        <translation>Pseudonym</translation>
    </message>
    <message>
        <source>generalise</source>
        <translation>verallgemeinern</translation>
    </message>
    <message>
        <source>replace</source>
        <translation>ersetzen</translation>
    </message>
    <message>
        <source>keep the whole event</source>
        <translation>ganzes Ereignis behalten</translation>
    </message>
    <message>
        <source>The field leaves as it is, whatever the rules below say.</source>
        <translation>Das Feld geht hinaus, wie es ist, was auch immer die Regeln darunter sagen.</translation>
    </message>
    <message>
        <source>The whole event stays here. Beside a body, the whole request does.</source>
        <translation>Das ganze Ereignis bleibt hier; außerhalb eines Rumpfs die ganze Anfrage.</translation>
    </message>
    <message>
        <source>The field is taken out, with its name.</source>
        <translation>Das Feld wird samt seinem Namen entfernt.</translation>
    </message>
    <message>
        <source>replace with “%1”</source>
        <translation>ersetzen durch „%1“</translation>
    </message>
    <message>
        <source>replace with %1</source>
        <translation>ersetzen durch %1</translation>
    </message>
</context>
<context>
    <name>telltale::models::SchemeModel</name>
    <message>
        <source>Scheme</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>What it makes of the value</source>
        <translation>Was es aus dem Wert macht</translation>
    </message>
</context>
<context>
    <name>telltale::models::ServerSwitch</name>
    <message>
        <source>The server is not asked now</source>
        <translation>Der Server wird zurzeit nicht gefragt</translation>
    </message>
    <message>
        <source>%1 says %2: %3 all the same. Something stronger than its settings decides, such as a value set on its container.</source>
        <translation>%1 sagt %2: trotzdem %3. Etwas Stärkeres als seine Einstellungen entscheidet, etwa ein an seinem Container gesetzter Wert.</translation>
    </message>
    <message>
        <source>%1 says %2, and wins when %3 starts again.</source>
        <translation>%1 sagt %2 und gewinnt beim nächsten Start von %3.</translation>
    </message>
    <message>
        <source>The running server is changed by its administrator only: connect to it with a user and a password</source>
        <translation>Der laufende Server wird nur durch seinen Administrator geändert: Verbinden Sie sich mit Benutzer und Passwort</translation>
    </message>
    <message>
        <source>The connection to the running server was given up</source>
        <translation>Die Verbindung zum laufenden Server wurde aufgegeben</translation>
    </message>
    <message>
        <source>The change was made through the running server at %1: connect to it again as its administrator</source>
        <translation>Die Änderung geschah über den laufenden Server unter %1: Verbinden Sie sich erneut als dessen Administrator</translation>
    </message>
</context>
<context>
    <name>telltale::models::SettingText</name>
    <message>
        <source>%1 bytes</source>
        <translation>%1 Bytes</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>from %1, line %2</source>
        <translation>aus %1, Zeile %2</translation>
    </message>
    <message>
        <source>from the command line: not changed here</source>
        <translation>von der Befehlszeile: hier nicht zu ändern</translation>
    </message>
    <message>
        <source>until Telltale is closed</source>
        <translation>bis Telltale geschlossen wird</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Capture</source>
        <translation>Aufzeichnung</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>What stops an input from taking all memory. They hold for what is opened next.</source>
        <translation>Was verhindert, dass eine Eingabe den ganzen Speicher belegt. Gilt für alles, was danach geöffnet wird.</translation>
    </message>
    <message>
        <source>How requests are taken and recorded. They hold for the next capture.</source>
        <translation>Wie Anfragen angenommen und aufgezeichnet werden. Gilt für die nächste Aufzeichnung.</translation>
    </message>
    <message numerus="yes">
        <source>%n levels</source>
        <translation>
            <numerusform>%n Ebene</numerusform>
            <numerusform>%n Ebenen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n values</source>
        <translation>
            <numerusform>%n Wert</numerusform>
            <numerusform>%n Werte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remarks</source>
        <translation>
            <numerusform>%n Anmerkung</numerusform>
            <numerusform>%n Anmerkungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>telltale::models::SourceListModel</name>
    <message>
        <source>reading, %1</source>
        <translation>wird gelesen, %1</translation>
    </message>
    <message>
        <source>not readable</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>no events</source>
        <translation>keine Ereignisse</translation>
    </message>
    <message>
        <source>%1, stopped</source>
        <translation>%1, abgebrochen</translation>
    </message>
    <message>
        <source>part of an event</source>
        <translation>Teil eines Ereignisses</translation>
    </message>
    <message>
        <source>%1, damaged</source>
        <translation>%1, beschädigt</translation>
    </message>
    <message>
        <source>now, %1</source>
        <comment>so many events</comment>
        <translation>jetzt, %1</translation>
    </message>
    <message>
        <source>following, %1</source>
        <comment>so many events</comment>
        <translation>wird mitverfolgt, %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>file name, what is in it</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, capturing now</source>
        <comment>file name and what is in it</comment>
        <translation>%1, zeichnet gerade auf</translation>
    </message>
    <message>
        <source>%1, following</source>
        <comment>file name and what is in it</comment>
        <translation>%1, wird mitverfolgt</translation>
    </message>
    <message numerus="yes">
        <source>folder, %n files</source>
        <translation>
            <numerusform>Ordner, %n Datei</numerusform>
            <numerusform>Ordner, %n Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events and a part</source>
        <translation>
            <numerusform>%n Ereignis und ein Teil</numerusform>
            <numerusform>%n Ereignisse und ein Teil</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>telltale::models::SwitchModel</name>
    <message>
        <source>telemetry %1</source>
        <translation>Telemetrie: %1</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>the product&apos;s default</source>
        <translation>die Vorgabe des Produkts</translation>
    </message>
    <message>
        <source>not proved</source>
        <translation>nicht bewiesen</translation>
    </message>
    <message>
        <source>not found here</source>
        <translation>hier nicht gefunden</translation>
    </message>
    <message>
        <source>connect…</source>
        <translation>verbinden …</translation>
    </message>
    <message>
        <source>Connect to the running server to see what it says, and to switch it</source>
        <translation>Mit dem laufenden Server verbinden, um zu sehen, was er meldet, und um ihn umzuschalten</translation>
    </message>
    <message>
        <source>connect to the server</source>
        <translation>mit dem Server verbinden</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Telemetry</source>
        <translation>Telemetrie</translation>
    </message>
    <message>
        <source>Value read back</source>
        <translation>Gelesener Wert</translation>
    </message>
    <message>
        <source>Where it was read</source>
        <translation>Fundort</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>still</translation>
    </message>
    <message>
        <source>quiet</source>
        <translation>fast still</translation>
    </message>
    <message>
        <source>sends</source>
        <translation>sendet</translation>
    </message>
</context>
<context>
    <name>telltale::models::SwitchUndoing</name>
    <message>
        <source>Entry %1 has taken it back already.</source>
        <translation>Eintrag %1 hat es schon zurückgenommen.</translation>
    </message>
    <message>
        <source>It was changed through the running server at %1: undo it on the Privacy page while that window is open, or with telltale switch undo %2 --api.</source>
        <translation>Es wurde über den laufenden Server unter %1 geändert: Machen Sie es auf der Seite „Datenschutz“ rückgängig, solange jenes Fenster offen ist, oder mit telltale switch undo %2 --api.</translation>
    </message>
</context>
<context>
    <name>telltale::models::SwitchWords</name>
    <message>
        <source>environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>container environment</source>
        <translation>Containerumgebung</translation>
    </message>
    <message>
        <source>the program itself</source>
        <translation>das Programm selbst</translation>
    </message>
    <message>
        <source>option of the program</source>
        <translation>Option des Programms</translation>
    </message>
    <message>
        <source>running server</source>
        <translation>laufender Server</translation>
    </message>
    <message>
        <source>registry</source>
        <translation>Registry</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>no file</source>
        <translation>keine Datei</translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>not seen from here</source>
        <translation>von hier nicht zu sehen</translation>
    </message>
    <message>
        <source>wins</source>
        <translation>entscheidet</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>nicht gelesen</translation>
    </message>
    <message>
        <source>no effect</source>
        <translation>ohne Wirkung</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>stimmt überein</translation>
    </message>
    <message>
        <source>overridden</source>
        <translation>überstimmt</translation>
    </message>
    <message numerus="yes">
        <source>%n layers</source>
        <translation>
            <numerusform>%n Ebene</numerusform>
            <numerusform>%n Ebenen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>telltale::models::TableFile</name>
    <message>
        <source>This is one of the files that are shown.</source>
        <translation>Das ist eine der Dateien, die gezeigt werden.</translation>
    </message>
</context>
<context>
    <name>telltale::models::TunnelModel</name>
    <message>
        <source>(a program)</source>
        <translation>(ein Programm)</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
</context>
<context>
    <name>telltale::ui::Actions</name>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>&amp;Close file</source>
        <translation>Datei &amp;schließen</translation>
    </message>
    <message>
        <source>Close &amp;all files</source>
        <translation>&amp;Alle Dateien schließen</translation>
    </message>
    <message>
        <source>Show the e&amp;xample</source>
        <translation>&amp;Beispiel anzeigen</translation>
    </message>
    <message>
        <source>Read the file a&amp;gain</source>
        <translation>Datei &amp;neu einlesen</translation>
    </message>
    <message>
        <source>Follow files that gro&amp;w</source>
        <translation>&amp;Wachsenden Dateien folgen</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Been&amp;den</translation>
    </message>
    <message>
        <source>Copy &amp;value</source>
        <translation>&amp;Wert kopieren</translation>
    </message>
    <message>
        <source>Copy p&amp;ath</source>
        <translation>&amp;Pfad kopieren</translation>
    </message>
    <message>
        <source>Copy as &amp;JSON</source>
        <translation>Als &amp;JSON kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;events as sent</source>
        <translation>Ereignisse wie &amp;gesendet kopieren</translation>
    </message>
    <message>
        <source>Show &amp;bytes</source>
        <translation>B&amp;ytes anzeigen</translation>
    </message>
    <message>
        <source>Send as &amp;test ping…</source>
        <translation>Als &amp;Test-Ping senden …</translation>
    </message>
    <message>
        <source>Send the p&amp;ing</source>
        <translation>P&amp;ing senden</translation>
    </message>
    <message>
        <source>&amp;Inspect</source>
        <translation>&amp;Untersuchen</translation>
    </message>
    <message>
        <source>In&amp;ventory</source>
        <translation>&amp;Bestand</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Datenschutz</translation>
    </message>
    <message>
        <source>Anonymise</source>
        <translation>Anonymisieren</translation>
    </message>
    <message>
        <source>Ping</source>
        <translation>Ping</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filtern</translation>
    </message>
    <message>
        <source>&amp;Next event</source>
        <translation>&amp;Nächstes Ereignis</translation>
    </message>
    <message>
        <source>&amp;Previous event</source>
        <translation>V&amp;origes Ereignis</translation>
    </message>
    <message>
        <source>Co&amp;mpare two events</source>
        <translation>Zwei Ereignisse &amp;vergleichen</translation>
    </message>
    <message>
        <source>Events by &amp;destination</source>
        <translation>Ereignisse nach Z&amp;iel</translation>
    </message>
    <message>
        <source>By destination</source>
        <translation>Nach Ziel</translation>
    </message>
    <message>
        <source>F&amp;lag events</source>
        <translation>Ereignisse &amp;markieren</translation>
    </message>
    <message>
        <source>&amp;Write a note</source>
        <translation>&amp;Notiz schreiben</translation>
    </message>
    <message>
        <source>Only event&amp;s of this name</source>
        <translation>Nur Ereignisse &amp;dieses Namens</translation>
    </message>
    <message>
        <source>Loo&amp;k for this field</source>
        <translation>Nach diesem Feld &amp;suchen</translation>
    </message>
    <message>
        <source>Look for this val&amp;ue</source>
        <translation>N&amp;ach diesem Wert suchen</translation>
    </message>
    <message>
        <source>Bytes as &amp;text</source>
        <translation>Bytes als &amp;Text</translation>
    </message>
    <message>
        <source>Bytes as &amp;hex</source>
        <translation>Bytes als &amp;Hex</translation>
    </message>
    <message>
        <source>P&amp;roblems</source>
        <translation>&amp;Probleme</translation>
    </message>
    <message>
        <source>Re&amp;quest and answer</source>
        <translation>Anf&amp;rage und Antwort</translation>
    </message>
    <message>
        <source>Show credenti&amp;als</source>
        <translation>Zugangsdaten an&amp;zeigen</translation>
    </message>
    <message>
        <source>Show credentials</source>
        <translation>Zugangsdaten anzeigen</translation>
    </message>
    <message>
        <source>E&amp;xpand all</source>
        <translation>Alle aus&amp;klappen</translation>
    </message>
    <message>
        <source>&amp;Collapse all</source>
        <translation>Alle &amp;einklappen</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>Schrift &amp;größer</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>Schrift &amp;kleiner</translation>
    </message>
    <message>
        <source>&amp;Normal text</source>
        <translation>Schrift &amp;normal</translation>
    </message>
    <message>
        <source>&amp;Go to the next part</source>
        <translation>Zum nä&amp;chsten Bereich</translation>
    </message>
    <message>
        <source>G&amp;o to the part before</source>
        <translation>Zum vori&amp;gen Bereich</translation>
    </message>
    <message>
        <source>Like the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>Reset la&amp;yout</source>
        <translation>Anordnung zur&amp;ücksetzen</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>Einste&amp;llungen</translation>
    </message>
    <message>
        <source>Loc&amp;k changes</source>
        <translation>Änderungen &amp;sperren</translation>
    </message>
    <message>
        <source>&amp;About Telltale</source>
        <translation>Ü&amp;ber Telltale</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Open recen&amp;t</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Co&amp;lumns</source>
        <translation>Spa&amp;lten</translation>
    </message>
    <message>
        <source>Th&amp;eme</source>
        <translation>Farbsche&amp;ma</translation>
    </message>
    <message>
        <source>Text si&amp;ze</source>
        <translation>Schriftgr&amp;öße</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Start &amp;capture</source>
        <translation>&amp;Aufzeichnung starten</translation>
    </message>
    <message>
        <source>Sho&amp;w the capture panel</source>
        <translation>Aufzeichnungs&amp;bereich anzeigen</translation>
    </message>
    <message>
        <source>Cop&amp;y the address</source>
        <translation>Adr&amp;esse kopieren</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>R&amp;un a program…</source>
        <translation>&amp;Programm ausführen …</translation>
    </message>
    <message>
        <source>S&amp;top the program</source>
        <translation>Programm &amp;stoppen</translation>
    </message>
    <message>
        <source>Run it a&amp;gain</source>
        <translation>Erneut aus&amp;führen</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Erneut ausführen</translation>
    </message>
    <message>
        <source>&amp;Pause the view</source>
        <translation>Ansicht pa&amp;usieren</translation>
    </message>
    <message>
        <source>&amp;Scroll along</source>
        <translation>&amp;Mitrollen</translation>
    </message>
    <message>
        <source>&amp;Hold requests</source>
        <translation>Anfragen an&amp;halten</translation>
    </message>
    <message>
        <source>&amp;Release the request</source>
        <translation>Anfrage &amp;durchlassen</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Durchlassen</translation>
    </message>
    <message>
        <source>&amp;Drop the request</source>
        <translation>Anfrage ver&amp;werfen</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Release &amp;all</source>
        <translation>A&amp;lle durchlassen</translation>
    </message>
    <message>
        <source>Everything &amp;leaves</source>
        <translation>Alles &amp;geht hinaus</translation>
    </message>
    <message>
        <source>Only &amp;essential events leave</source>
        <translation>Nur &amp;notwendige Ereignisse gehen hinaus</translation>
    </message>
    <message>
        <source>&amp;Nothing leaves</source>
        <translation>N&amp;ichts geht hinaus</translation>
    </message>
    <message>
        <source>&amp;Capture</source>
        <translation>Auf&amp;zeichnung</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;Handbuch</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
</context>
<context>
    <name>telltale::ui::ActivityPage</name>
    <message>
        <source>Exporting, %1 %</source>
        <translation>Export läuft, %1 %</translation>
    </message>
    <message>
        <source>%1 was not written whole.</source>
        <translation>%1 wurde nicht vollständig geschrieben.</translation>
    </message>
    <message>
        <source>%1 %2 entries were written.</source>
        <translation>%1 Geschriebene Einträge: %2.</translation>
    </message>
    <message>
        <source>%1 entries were written to %2</source>
        <translation>%1 Einträge wurden nach %2 geschrieben</translation>
    </message>
    <message>
        <source>The activity log could not be told.</source>
        <translation>Der Eintrag ins Aktivitätsprotokoll ist misslungen.</translation>
    </message>
    <message>
        <source>Keep the checkpoint where whoever may write the log may not write</source>
        <translation>Prüfpunkt dort aufbewahren, wo niemand schreiben darf, der das Protokoll schreiben darf</translation>
    </message>
    <message>
        <source>No checkpoint was signed.</source>
        <translation>Es wurde kein Prüfpunkt signiert.</translation>
    </message>
    <message>
        <source>Entry %1 and all before it are signed.</source>
        <translation>Eintrag %1 und alle davor sind signiert.</translation>
    </message>
    <message>
        <source>Keep %1 where whoever may write the log may not write, and note the key %2</source>
        <translation>Bewahren Sie %1 dort auf, wo niemand schreiben darf, der das Protokoll schreiben darf, und notieren Sie den Schlüssel %2</translation>
    </message>
    <message>
        <source>Compare with a checkpoint</source>
        <translation>Mit einem Prüfpunkt vergleichen</translation>
    </message>
    <message>
        <source>%1 was not compared with.</source>
        <translation>Mit %1 wurde nicht verglichen.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Switches</source>
        <translation>Schalter</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Captures</source>
        <translation>Aufzeichnungen</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>who did what, when, before and after</source>
        <translation>wer was wann getan hat, vorher und nachher</translation>
    </message>
    <message>
        <source>Signs the last entry into a file that is to be kept elsewhere: it shows later whether the log was cut or written anew</source>
        <translation>Signiert den letzten Eintrag in eine Datei, die anderswo aufbewahrt wird: Sie zeigt später, ob das Protokoll gekürzt oder neu geschrieben wurde</translation>
    </message>
    <message>
        <source>Reads the log from its beginning</source>
        <translation>Liest das Protokoll von Anfang an</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter the entries</source>
        <translation>Einträge filtern</translation>
    </message>
    <message>
        <source>Filter: words, user:, subject: …</source>
        <translation>Filter: Wörter, user:, subject: …</translation>
    </message>
    <message>
        <source>Words match anywhere. what:, user:, subject:, before:, after:, capture: look there only, time:2026-11 at the beginning of the time; - in front negates, quotes group</source>
        <translation>Wörter werden überall gesucht. what:, user:, subject:, before:, after:, capture: suchen nur dort, time:2026-11 am Anfang der Zeit; - davor verneint, Anführungszeichen fassen zusammen</translation>
    </message>
    <message>
        <source>Which entries</source>
        <translation>Welche Einträge</translation>
    </message>
    <message>
        <source>Verify again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Sign a checkpoint</source>
        <translation>Prüfpunkt signieren</translation>
    </message>
    <message>
        <source>The entry was copied as it stands in the log</source>
        <translation>Der Eintrag wurde so kopiert, wie er im Protokoll steht</translation>
    </message>
    <message>
        <source>%1 is as it was before.</source>
        <translation>%1 ist wieder wie vorher.</translation>
    </message>
    <message>
        <source>The log tells of it.</source>
        <translation>Das steht im Protokoll.</translation>
    </message>
    <message>
        <source>Nothing was undone.</source>
        <translation>Nichts wurde rückgängig gemacht.</translation>
    </message>
    <message>
        <source>The activity log cannot be read</source>
        <translation>Das Aktivitätsprotokoll kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>%1 It is %2. Nothing is changed from this window until it can be written.</source>
        <translation>%1 Es liegt unter %2. Aus diesem Fenster wird nichts geändert, bis es geschrieben werden kann.</translation>
    </message>
    <message>
        <source>Reading the activity log…</source>
        <translation>Aktivitätsprotokoll wird gelesen …</translation>
    </message>
    <message>
        <source>It comes in a moment.</source>
        <translation>Es erscheint gleich.</translation>
    </message>
    <message>
        <source>Nothing was done yet</source>
        <translation>Noch ist nichts geschehen</translation>
    </message>
    <message>
        <source>Turn the gate, switch a product&apos;s telemetry off, edit a policy, release a request, send a ping or export something: who did it and when will stand here, with before and after, in a chain that shows when somebody changes it.</source>
        <translation>Stellen Sie die Schranke um, schalten Sie die Telemetrie eines Produkts aus, bearbeiten Sie eine Richtlinie, lassen Sie eine Anfrage durch, senden Sie einen Ping oder exportieren Sie etwas: Wer es wann getan hat, steht dann hier, mit Vorher und Nachher, in einer Kette, die jede spätere Änderung erkennen lässt.</translation>
    </message>
    <message>
        <source>Still filtering…</source>
        <translation>Filter läuft noch …</translation>
    </message>
    <message>
        <source>No entry matches</source>
        <translation>Kein passender Eintrag</translation>
    </message>
    <message>
        <source>The whole log is read for it.</source>
        <translation>Dafür wird das ganze Protokoll gelesen.</translation>
    </message>
    <message>
        <source>Clear the filter, or choose All, to see every entry.</source>
        <translation>Löschen Sie den Filter oder wählen Sie „Alle“, um jeden Eintrag zu sehen.</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Alle %1</translation>
    </message>
    <message>
        <source>log not readable</source>
        <translation>Protokoll nicht lesbar</translation>
    </message>
    <message>
        <source>no log yet</source>
        <translation>noch kein Protokoll</translation>
    </message>
    <message>
        <source>log not checked</source>
        <translation>Protokoll nicht geprüft</translation>
    </message>
    <message>
        <source>log chain intact, %1 entries</source>
        <translation>Protokollkette unversehrt, %1 Einträge</translation>
    </message>
    <message>
        <source>log chain broken</source>
        <translation>Protokollkette gebrochen</translation>
    </message>
</context>
<context>
    <name>telltale::ui::ActivityTable</name>
    <message>
        <source>Entries of the activity log</source>
        <translation>Einträge des Aktivitätsprotokolls</translation>
    </message>
</context>
<context>
    <name>telltale::ui::AdministratorGuard</name>
    <message>
        <source>The passphrase before is still being looked at.</source>
        <translation>Die vorige Passphrase wird noch geprüft.</translation>
    </message>
    <message>
        <source>That is not the passphrase. The activity log tells of the attempt.</source>
        <translation>Das ist nicht die Passphrase. Der Versuch steht im Aktivitätsprotokoll.</translation>
    </message>
</context>
<context>
    <name>telltale::ui::AnonymisePage</name>
    <message>
        <source>Sensitive</source>
        <translation>Sensibel</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Alle %1</translation>
    </message>
    <message>
        <source>%1 of %2 fields tell somebody apart; nothing is changed until it is a rule</source>
        <translation>Felder, die jemanden unterscheidbar machen: %1 von %2; nichts ändert sich, solange es keine Regel ist</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Changing the policy</source>
        <translation>Das Ändern der Richtlinie</translation>
    </message>
    <message>
        <source>No rule was made.</source>
        <translation>Es wurde keine Regel angelegt.</translation>
    </message>
    <message>
        <source>They stand in front of the others in %1. Use it with: telltale anonymise FILE --policy %1</source>
        <translation>Sie stehen in %1 vor den anderen. Anwenden mit: telltale anonymise FILE --policy %1</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Zurückgenommen.</translation>
    </message>
    <message>
        <source>The policy is what it was before.</source>
        <translation>Die Richtlinie ist wieder wie vorher.</translation>
    </message>
    <message>
        <source>The rules were not taken back.</source>
        <translation>Die Regeln wurden nicht zurückgenommen.</translation>
    </message>
    <message>
        <source>Nothing to anonymise yet</source>
        <translation>Noch nichts zu anonymisieren</translation>
    </message>
    <message>
        <source>Open a capture or paste a payload. For each of its fields you see here what it would look like masked, hashed, generalised or as a pseudonym, and what that is worth.</source>
        <translation>Öffnen Sie eine Aufzeichnung oder fügen Sie Nutzdaten ein. Hier steht dann für jedes Feld, wie es maskiert, gehasht, verallgemeinert oder als Pseudonym aussähe und was das wert ist.</translation>
    </message>
    <message>
        <source>No event matches</source>
        <translation>Kein passendes Ereignis</translation>
    </message>
    <message>
        <source>Clear the filter %1 to see the fields of all events.</source>
        <translation>Löschen Sie den Filter %1, um die Felder aller Ereignisse zu sehen.</translation>
    </message>
    <message>
        <source>Counting fields…</source>
        <translation>Felder werden gezählt …</translation>
    </message>
    <message>
        <source>The first rows come in a moment.</source>
        <translation>Die ersten Zeilen erscheinen gleich.</translation>
    </message>
    <message>
        <source>no method chosen yet</source>
        <translation>noch kein Verfahren gewählt</translation>
    </message>
    <message>
        <source>Which fields</source>
        <translation>Welche Felder</translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <source>Anonymise</source>
        <translation>Anonymisieren</translation>
    </message>
    <message>
        <source>Plant canaries</source>
        <translation>Köder auslegen</translation>
    </message>
    <message>
        <source>Known values…</source>
        <translation>Bekannte Werte …</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>The same user by</source>
        <translation>Benutzer erkennen an</translation>
    </message>
    <message>
        <source>Users are counted in groups, and looked for on several days and in several products</source>
        <translation>Benutzer werden in Gruppen gezählt und an mehreren Tagen und in mehreren Produkten gesucht</translation>
    </message>
    <message>
        <source>Can the hashes be turned back?</source>
        <translation>Lassen sich die Hashes zurückrechnen?</translation>
    </message>
    <message>
        <source>Try a value</source>
        <translation>Wert ausprobieren</translation>
    </message>
    <message>
        <source>Canaries</source>
        <translation>Köder</translation>
    </message>
    <message>
        <source>%1 copied</source>
        <translation>%1 kopiert</translation>
    </message>
    <message numerus="yes">
        <source>%n rules were made.</source>
        <translation>
            <numerusform>%n Regel wurde angelegt.</numerusform>
            <numerusform>%n Regeln wurden angelegt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n methods chosen, no rules yet</source>
        <translation>
            <numerusform>%n Verfahren gewählt, noch keine Regel</numerusform>
            <numerusform>%n Verfahren gewählt, noch keine Regeln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>telltale::ui::Banner</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>telltale::ui::BusyStrip</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Wird gelesen</translation>
    </message>
    <message>
        <source>%1 events so far</source>
        <translation>Bisher %1 Ereignisse</translation>
    </message>
    <message>
        <source>, %1 of %2 (%3 %)</source>
        <translation>, %1 von %2 (%3 %)</translation>
    </message>
    <message>
        <source>; %1 more to read</source>
        <translation>; noch zu lesen: %1</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
</context>
<context>
    <name>telltale::ui::BytesView</name>
    <message>
        <source>end of file</source>
        <translation>Dateiende</translation>
    </message>
    <message>
        <source>Bytes of the event</source>
        <translation>Bytes des Ereignisses</translation>
    </message>
    <message>
        <source>%1, bytes %2 to %3: %4</source>
        <translation>%1, Bytes %2 bis %3: %4</translation>
    </message>
</context>
<context>
    <name>telltale::ui::CanaryPane</name>
    <message>
        <source>Look for them</source>
        <translation>Danach suchen</translation>
    </message>
    <message>
        <source>Copy for a program</source>
        <translation>Für Programm kopieren</translation>
    </message>
    <message>
        <source>Canaries</source>
        <translation>Köder</translation>
    </message>
    <message>
        <source>New values</source>
        <translation>Neue Werte</translation>
    </message>
    <message>
        <source>Values that nobody else has: give them to a program, capture it, and look where they went</source>
        <translation>Werte, die sonst niemand hat: Geben Sie sie einem Programm, zeichnen Sie es auf und sehen Sie nach, wohin sie gelangt sind</translation>
    </message>
    <message>
        <source>As environment variables for a shell</source>
        <translation>Als Umgebungsvariablen für eine Shell</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Seed of the canaries</source>
        <translation>Startwert der Köder</translation>
    </message>
    <message>
        <source>The same seed gives the same values, on every machine</source>
        <translation>Derselbe Startwert ergibt dieselben Werte, auf jedem Rechner</translation>
    </message>
    <message>
        <source>Environment with canaries</source>
        <translation>Umgebung mit Ködern</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird gesucht …</translation>
    </message>
    <message>
        <source>Give these values to a program, capture what it sends, then look for them here.</source>
        <translation>Geben Sie diese Werte einem Programm, zeichnen Sie auf, was es sendet, und suchen Sie sie dann hier.</translation>
    </message>
    <message>
        <source>None was seen. Searched: %1</source>
        <translation>Keiner wurde gesehen. Durchsucht: %1</translation>
    </message>
    <message>
        <source>Seen %1 times. Searched: %2</source>
        <translation>%1-mal gesehen. Durchsucht: %2</translation>
    </message>
    <message>
        <source>No canary is planted</source>
        <translation>Kein Köder ist ausgelegt</translation>
    </message>
    <message>
        <source>Canaries are values that nobody else has. Give them to a program instead of the real ones, and see where they come out: raw, encoded, nested or hashed.</source>
        <translation>Köder sind Werte, die sonst niemand hat. Geben Sie sie einem Programm statt der echten und sehen Sie, wo sie wieder auftauchen: roh, kodiert, verschachtelt oder gehasht.</translation>
    </message>
</context>
<context>
    <name>telltale::ui::CaptureChecks</name>
    <message>
        <source>The port is a number up to 65535, behind a colon: 127.0.0.1:8642.</source>
        <translation>Der Port ist eine Zahl bis 65535 hinter einem Doppelpunkt: 127.0.0.1:8642.</translation>
    </message>
    <message>
        <source>Write an address of this machine and a port: 127.0.0.1:8642, or [::1]:8642.</source>
        <translation>Geben Sie eine Adresse dieses Rechners und einen Port an: 127.0.0.1:8642 oder [::1]:8642.</translation>
    </message>
    <message>
        <source>%1 is no host: write api.example.com, *.example.com, or * for all.</source>
        <translation>%1 ist kein Host: Schreiben Sie api.example.com, *.example.com oder * für alle.</translation>
    </message>
    <message>
        <source>Write where requests are to be sent on to: http://HOST:PORT.</source>
        <translation>Geben Sie an, wohin Anfragen weitergesendet werden: http://HOST:PORT.</translation>
    </message>
    <message>
        <source>Write the whole path, from / on.</source>
        <translation>Geben Sie den ganzen Pfad an, beginnend mit /.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>hosts of the catalogues</source>
        <translation>Hosts der Kataloge</translation>
    </message>
    <message>
        <source>Programs of other machines can connect: those of the other addresses below. What they send is recorded here, and nothing is encrypted.</source>
        <translation>Programme anderer Rechner können sich verbinden: die der anderen Adressen unten. Was sie senden, wird hier aufgezeichnet, und nichts ist verschlüsselt.</translation>
    </message>
    <message>
        <source>Other machines can reach this address: say below which addresses may connect, or nothing is captured.</source>
        <translation>Andere Rechner können diese Adresse erreichen: Geben Sie unten an, welche Adressen sich verbinden dürfen, sonst wird nichts aufgezeichnet.</translation>
    </message>
    <message>
        <source>Other addresses are allowed, but only this machine reaches the address listened on.</source>
        <translation>Andere Adressen sind zugelassen, aber nur dieser Rechner erreicht die Adresse, an der gelauscht wird.</translation>
    </message>
</context>
<context>
    <name>telltale::ui::CaptureDesk</name>
    <message>
        <source>Stop &amp;capture</source>
        <translation>&amp;Aufzeichnung beenden</translation>
    </message>
    <message>
        <source>Starting the &amp;capture…</source>
        <translation>&amp;Aufzeichnung wird gestartet …</translation>
    </message>
    <message>
        <source>Ending the &amp;capture…</source>
        <translation>&amp;Aufzeichnung wird beendet …</translation>
    </message>
    <message>
        <source>Start &amp;capture</source>
        <translation>&amp;Aufzeichnung starten</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>address, requests a second</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Capturing on %1: show the capture panel</source>
        <translation>Zeichnet auf %1 auf: Aufzeichnungsbereich anzeigen</translation>
    </message>
    <message>
        <source>Capture on %1: show the capture panel</source>
        <translation>Aufzeichnung auf %1: Aufzeichnungsbereich anzeigen</translation>
    </message>
    <message>
        <source>Show the capture panel</source>
        <translation>Aufzeichnungsbereich anzeigen</translation>
    </message>
    <message>
        <source>● running a program · %1</source>
        <comment>requests a second</comment>
        <translation>● Programm läuft · %1</translation>
    </message>
    <message>
        <source>○ starting the program</source>
        <translation>○ Programm wird gestartet</translation>
    </message>
    <message>
        <source>○ ending the program</source>
        <translation>○ Programm wird beendet</translation>
    </message>
    <message>
        <source>● capturing on %1 · %2</source>
        <comment>address, requests a second</comment>
        <translation>● zeichnet auf %1 auf · %2</translation>
    </message>
    <message>
        <source>○ Not capturing</source>
        <translation>○ Keine Aufzeichnung</translation>
    </message>
    <message>
        <source>○ starting the capture</source>
        <translation>○ Aufzeichnung wird gestartet</translation>
    </message>
    <message>
        <source>○ ending the capture</source>
        <translation>○ Aufzeichnung wird beendet</translation>
    </message>
</context>
<context>
    <name>telltale::ui::CapturePanel</name>
    <message>
        <source>Show the events</source>
        <translation>Ereignisse anzeigen</translation>
    </message>
    <message>
        <source>Capture</source>
        <translation>Aufzeichnung</translation>
    </message>
    <message>
        <source>Capturing on %1 · %2</source>
        <comment>address, requests a second</comment>
        <translation>Zeichnet auf %1 auf · %2</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Wird gestartet …</translation>
    </message>
    <message>
        <source>Ending what is under way…</source>
        <translation>Laufendes wird beendet …</translation>
    </message>
    <message>
        <source>Not capturing</source>
        <translation>Keine Aufzeichnung</translation>
    </message>
    <message>
        <source>Nothing was captured yet. Everything that comes is recorded before it is answered or sent on; what cannot be seen is counted here.</source>
        <translation>Noch wurde nichts aufgezeichnet. Alles, was kommt, wird festgehalten, bevor es beantwortet oder weitergesendet wird; was nicht eingesehen werden kann, wird hier gezählt.</translation>
    </message>
    <message>
        <source>Close the capture panel</source>
        <translation>Aufzeichnungsbereich schließen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>What is seen</source>
        <translation>Was gesehen wird</translation>
    </message>
    <message>
        <source>Kept at once; they hold for the next capture.</source>
        <translation>Wird sofort gespeichert und gilt für die nächste Aufzeichnung.</translation>
    </message>
    <message>
        <source>How to capture</source>
        <translation>Wie aufgezeichnet wird</translation>
    </message>
</context>
<context>
    <name>telltale::ui::CategoryChart</name>
    <message>
        <source>Fields by category</source>
        <translation>Felder nach Kategorie</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>category, fields</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>telltale::ui::ChainView</name>
    <message>
        <source>%1 %2, hash %3</source>
        <translation>%1 %2, Hash %3</translation>
    </message>
</context>
<context>
    <name>telltale::ui::ChangePreview</name>
    <message>
        <source>Sent to the running server, which is then restarted, waited for and asked again. Whoever uses it is interrupted.</source>
        <translation>Wird an den laufenden Server gesendet, der danach neu gestartet und, sobald er wieder da ist, erneut gefragt wird. Wer ihn benutzt, wird unterbrochen.</translation>
    </message>
    <message>
        <source>The server says so already: there is nothing to send.</source>
        <translation>Der Server meldet es schon so: Es gibt nichts zu senden.</translation>
    </message>
    <message>
        <source>The file says so already: there is nothing to write.</source>
        <translation>In der Datei steht es schon so: Es gibt nichts zu schreiben.</translation>
    </message>
    <message>
        <source>A backup is made beside the file; undo puts back its bytes.</source>
        <translation>Neben der Datei wird eine Sicherung angelegt; Rückgängigmachen stellt ihre Bytes wieder her.</translation>
    </message>
    <message>
        <source>To take effect: %1. A backup is made beside the file; undo puts back its bytes.</source>
        <translation>Damit es wirkt: %1. Neben der Datei wird eine Sicherung angelegt; Rückgängigmachen stellt ihre Bytes wieder her.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Write file</source>
        <translation>Datei schreiben</translation>
    </message>
    <message>
        <source>Change preview</source>
        <translation>Vorschau der Änderung</translation>
    </message>
    <message>
        <source>switch %1 off</source>
        <translation>%1 ausschalten</translation>
    </message>
    <message>
        <source>switch %1 on</source>
        <translation>%1 einschalten</translation>
    </message>
    <message>
        <source>Remove file</source>
        <translation>Datei entfernen</translation>
    </message>
    <message>
        <source>What will be sent to the server</source>
        <translation>Was an den Server gesendet wird</translation>
    </message>
    <message>
        <source>Send and restart</source>
        <translation>Senden und neu starten</translation>
    </message>
    <message numerus="yes">
        <source>%n requests</source>
        <translation>
            <numerusform>%n Anfrage</numerusform>
            <numerusform>%n Anfragen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>telltale::ui::CompareDialog</name>
    <message>
        <source>Compare events</source>
        <translation>Ereignisse vergleichen</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>two events</comment>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>All %1 are the same, character for character.</source>
        <translation>Alle %1 sind gleich, Zeichen für Zeichen.</translation>
    </message>
    <message>
        <source>%1 differ, %2 are the same.</source>
        <translation>Verschieden: %1, gleich: %2.</translation>
    </message>
    <message>
        <source>Fields of both events</source>
        <translation>Felder beider Ereignisse</translation>
    </message>
</context>
<context>
    <name>telltale::ui::ConditionRow</name>
    <message>
        <source>What is asked for</source>
        <translation>Wonach gefragt wird</translation>
    </message>
    <message>
        <source>* stands for any characters but /, ** for any characters</source>
        <translation>* steht für beliebige Zeichen außer /, ** für beliebige Zeichen</translation>
    </message>
    <message>
        <source>Remove the condition on %1</source>
        <translation>Bedingung für %1 entfernen</translation>
    </message>
    <message>
        <source>Remove this condition</source>
        <translation>Diese Bedingung entfernen</translation>
    </message>
</context>
<context>
    <name>telltale::ui::CoverageStrip</name>
    <message>
        <source>What was seen of the program</source>
        <translation>Was vom Programm gesehen wurde</translation>
    </message>
    <message>
        <source>Copy the statement</source>
        <translation>Aussage kopieren</translation>
    </message>
    <message>
        <source>Copy what was seen and what was not</source>
        <translation>Kopieren, was gesehen wurde und was nicht</translation>
    </message>
    <message>
        <source>Seen: %1.</source>
        <translation>Gesehen: %1.</translation>
    </message>
    <message>
        <source>Not seen: nothing that it sent.</source>
        <translation>Nicht gesehen: nichts von dem, was es gesendet hat.</translation>
    </message>
    <message>
        <source>Not seen, or not let through:</source>
        <translation>Nicht gesehen oder nicht durchgelassen:</translation>
    </message>
</context>
<context>
    <name>telltale::ui::DestinationChart</name>
    <message>
        <source>Destinations</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>family, fields</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2 (%3), %4</source>
        <comment>destination, counts, families, how it is known</comment>
        <translation>%1: %2 (%3), %4</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
</context>
<context>
    <name>telltale::ui::DiffView</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Before and after: %1</source>
        <translation>Vorher und nachher: %1</translation>
    </message>
    <message>
        <source>Before and after of %1: %2</source>
        <translation>Vorher und nachher von %1: %2</translation>
    </message>
</context>
<context>
    <name>telltale::ui::DriftPane</name>
    <message>
        <source>Back to inventory</source>
        <translation>Zurück zum Bestand</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Tauschen</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>The other way round</source>
        <translation>Andersherum</translation>
    </message>
    <message>
        <source>Back to inventory (Esc)</source>
        <translation>Zurück zum Bestand (Esc)</translation>
    </message>
    <message>
        <source>set against</source>
        <translation>gegenübergestellt</translation>
    </message>
    <message>
        <source>comparing…</source>
        <translation>Vergleich läuft …</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Vergleich läuft …</translation>
    </message>
    <message>
        <source>Counting %1 of %2 events.</source>
        <translation>Gezählt: %1 von %2 Ereignissen.</translation>
    </message>
    <message>
        <source>Nothing to compare</source>
        <translation>Nichts zu vergleichen</translation>
    </message>
    <message>
        <source>One of the two has no event.</source>
        <translation>Eines von beiden enthält kein Ereignis.</translation>
    </message>
    <message>
        <source>No difference</source>
        <translation>Kein Unterschied</translation>
    </message>
</context>
<context>
    <name>telltale::ui::EntryPane</name>
    <message>
        <source>Copy entry</source>
        <translation>Eintrag kopieren</translation>
    </message>
    <message>
        <source>Choose an entry to see who did it, what changed, and how it stands in the chain.</source>
        <translation>Wählen Sie einen Eintrag, um zu sehen, wer es war, was sich geändert hat und wie er in der Kette steht.</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Vorher und nachher</translation>
    </message>
    <message>
        <source>this entry and its neighbours</source>
        <translation>dieser Eintrag und seine Nachbarn</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>Kette</translation>
    </message>
    <message>
        <source>entry %1</source>
        <translation>Eintrag %1</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>No entry: damaged</source>
        <translation>Kein Eintrag: beschädigt</translation>
    </message>
    <message>
        <source>Unfinished line</source>
        <translation>Unvollständige Zeile</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>This is not what was written.</source>
        <translation>So wurde es nicht geschrieben.</translation>
    </message>
    <message>
        <source>line %1, no entry</source>
        <translation>Zeile %1, kein Eintrag</translation>
    </message>
    <message>
        <source>was changed</source>
        <translation>wurde geändert</translation>
    </message>
    <message>
        <source>fits</source>
        <translation>passt</translation>
    </message>
    <message>
        <source>does not follow</source>
        <translation>schließt nicht an</translation>
    </message>
    <message>
        <source>the beginning of the log</source>
        <translation>der Anfang des Protokolls</translation>
    </message>
    <message>
        <source>the next entry will follow</source>
        <translation>der nächste Eintrag folgt</translation>
    </message>
</context>
<context>
    <name>telltale::ui::EventTable</name>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Sort b&amp;y</source>
        <translation>So&amp;rtieren nach</translation>
    </message>
    <message>
        <source>&amp;Reset columns</source>
        <translation>Spalten &amp;zurücksetzen</translation>
    </message>
</context>
<context>
    <name>telltale::ui::ExportDialog</name>
    <message>
        <source>Making %1</source>
        <translation>%1 wird erstellt</translation>
    </message>
    <message>
        <source>Verifying %1</source>
        <translation>%1 wird geprüft</translation>
    </message>
    <message>
        <source>the files are read from their beginning to their end</source>
        <translation>die Dateien werden von Anfang bis Ende gelesen</translation>
    </message>
    <message>
        <source>the report is made again and compared</source>
        <translation>der Bericht wird neu erstellt und verglichen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Make the report</source>
        <translation>Bericht erstellen</translation>
    </message>
    <message>
        <source>%1: what is shown, in its order. Only you can read the file.</source>
        <translation>%1: was angezeigt wird, in dieser Reihenfolge. Nur Sie können die Datei lesen.</translation>
    </message>
    <message>
        <source>Export: %1</source>
        <translation>Export: %1</translation>
    </message>
    <message>
        <source>%1 (*.%2)</source>
        <comment>a format and its end</comment>
        <translation>%1 (*.%2)</translation>
    </message>
    <message>
        <source>What to export</source>
        <translation>Was exportiert wird</translation>
    </message>
    <message>
        <source>The same on the command line</source>
        <translation>Dasselbe auf der Befehlszeile</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Making the report</source>
        <translation>Bericht wird erstellt</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>This page&apos;s table</source>
        <translation>Tabelle dieser Seite</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>Formate</translation>
    </message>
    <message>
        <source>Copy the command line</source>
        <translation>Befehlszeile kopieren</translation>
    </message>
</context>
<context>
    <name>telltale::ui::ExportOffer</name>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>one page, to send and to read</source>
        <translation>eine Seite zum Senden und Lesen</translation>
    </message>
    <message>
        <source>One page for any browser, light and dark. It runs no scripts and fetches nothing.</source>
        <translation>Eine Seite für jeden Browser, hell und dunkel. Sie führt keine Skripte aus und lädt nichts nach.</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>to print, sign and file</source>
        <translation>zum Drucken und Ablegen</translation>
    </message>
    <message>
        <source>The same words and pictures on pages, for printing, signing and filing.</source>
        <translation>Dieselben Worte und Bilder auf Seiten: zum Drucken, Unterschreiben und Ablegen.</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>for programs</source>
        <translation>für Programme</translation>
    </message>
    <message>
        <source>All that the report says, for programs and for comparing reports.</source>
        <translation>Alles, was der Bericht sagt: für Programme und um Berichte zu vergleichen.</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>tables, for spreadsheets</source>
        <translation>Tabellen für Tabellenprogramme</translation>
    </message>
    <message>
        <source>The tables of the report, for spreadsheets. Each is a file of its own beside this one.</source>
        <translation>Die Tabellen des Berichts für Tabellenprogramme. Jede ist eine eigene Datei neben dieser.</translation>
    </message>
    <message>
        <source>HAR</source>
        <translation>HAR</translation>
    </message>
    <message>
        <source>requests, for network tools</source>
        <translation>Anfragen für Netzwerkzeuge</translation>
    </message>
    <message>
        <source>The requests and answers themselves, for browsers and other network tools.</source>
        <translation>Die Anfragen und Antworten selbst, für Browser und andere Netzwerkzeuge.</translation>
    </message>
    <message>
        <source>SARIF</source>
        <translation>SARIF</translation>
    </message>
    <message>
        <source>findings, for code review</source>
        <translation>Befunde für die Code-Durchsicht</translation>
    </message>
    <message>
        <source>The findings with their places, for tools that show them in code review.</source>
        <translation>Die Befunde mit ihren Fundstellen, für Werkzeuge, die sie bei der Code-Durchsicht zeigen.</translation>
    </message>
</context>
<context>
    <name>telltale::ui::FieldColumns</name>
    <message>
        <source>&amp;Reset columns</source>
        <translation>Spalten &amp;zurücksetzen</translation>
    </message>
</context>
<context>
    <name>telltale::ui::FieldPane</name>
    <message>
        <source>Fields of the event</source>
        <translation>Felder des Ereignisses</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>unvollständig</translation>
    </message>
    <message>
        <source>%1 read, the rest is missing</source>
        <translation>%1 gelesen, der Rest fehlt</translation>
    </message>
    <message>
        <source>reading %1…</source>
        <translation>%1 wird gelesen …</translation>
    </message>
</context>
<context>
    <name>telltale::ui::FieldTable</name>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
</context>
<context>
    <name>telltale::ui::FileCombo</name>
    <message>
        <source>A file…</source>
        <translation>Eine Datei …</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>telltale::ui::FilterBox</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Clear the filter (Esc)</source>
        <translation>Filter löschen (Esc)</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>What can be typed next</source>
        <translation>Was als Nächstes eingegeben werden kann</translation>
    </message>
    <message>
        <source>Filter: words, event: …</source>
        <translation>Filter: Wörter, event: …</translation>
    </message>
    <message>
        <source>Filter: words, event:, path: …</source>
        <translation>Filter: Wörter, event:, path: …</translation>
    </message>
    <message>
        <source>Filter: words, event:, path:, category:, size:&gt;10k …</source>
        <translation>Filter: Wörter, event:, path:, category:, size:&gt;10k …</translation>
    </message>
</context>
<context>
    <name>telltale::ui::FindingView</name>
    <message>
        <source>What this reveals</source>
        <translation>Was das verrät</translation>
    </message>
    <message>
        <source>Inside the value</source>
        <translation>Im Wert enthalten</translation>
    </message>
    <message>
        <source>declared</source>
        <translation>deklariert</translation>
    </message>
    <message>
        <source>not declared</source>
        <translation>nicht deklariert</translation>
    </message>
    <message>
        <source>added by the receiver</source>
        <translation>vom Empfänger hinzugefügt</translation>
    </message>
    <message>
        <source>added by the SDK</source>
        <translation>vom SDK hinzugefügt</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Revealed</source>
        <translation>Verrät</translation>
    </message>
    <message>
        <source>There is more: telltale inspect --format json lists all of it.</source>
        <translation>Es gibt mehr: „telltale inspect --format json“ führt alles auf.</translation>
    </message>
    <message>
        <source>(whole value)</source>
        <translation>(ganzer Wert)</translation>
    </message>
    <message>
        <source>is</source>
        <comment>path → value</comment>
        <translation>ist</translation>
    </message>
    <message>
        <source>see below</source>
        <translation>siehe unten</translation>
    </message>
</context>
<context>
    <name>telltale::ui::GateCards</name>
    <message>
        <source>Telemetry gate</source>
        <translation>Telemetrieschranke</translation>
    </message>
    <message>
        <source>What is kept</source>
        <translation>Zurückgehaltenes</translation>
    </message>
    <message>
        <source>What the client hears of a request that gate or policy keep. Those that wait can be released by hand (F9).</source>
        <translation>Welche Antwort der Client auf eine Anfrage bekommt, die Schranke oder Richtlinie zurückhält. Wartende lassen sich von Hand durchlassen (F9).</translation>
    </message>
    <message>
        <source>is answered as usual</source>
        <translation>wird wie üblich beantwortet</translation>
    </message>
    <message>
        <source>is refused</source>
        <translation>wird abgelehnt</translation>
    </message>
    <message>
        <source>waits for you</source>
        <translation>wartet auf Sie</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>Policy rules decide, field by field.</source>
        <translation>Die Regeln der Richtlinie entscheiden, Feld für Feld.</translation>
    </message>
    <message>
        <source>Essential</source>
        <translation>Notwendig</translation>
    </message>
    <message>
        <source>Only what is declared always sent.</source>
        <translation>Nur was als „immer gesendet“ deklariert ist.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Nothing is forwarded.</source>
        <translation>Nichts wird weitergeleitet.</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Wird gezählt …</translation>
    </message>
    <message>
        <source>%1 of %2 loaded events would leave</source>
        <translation>%1 von %2 geladenen Ereignissen gingen hinaus</translation>
    </message>
    <message>
        <source>for everything that passes through Telltale</source>
        <translation>für alles, was durch Telltale läuft</translation>
    </message>
    <message>
        <source>nothing passes through Telltale now; this holds for the next capture</source>
        <translation>zurzeit läuft nichts durch Telltale; dies gilt für die nächste Aufzeichnung</translation>
    </message>
</context>
<context>
    <name>telltale::ui::GateSwitch</name>
    <message>
        <source>Telemetry on the wire</source>
        <translation>Telemetrie auf der Leitung</translation>
    </message>
    <message>
        <source>On the wire</source>
        <translation>Auf der Leitung</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>Essential</source>
        <translation>Notwendig</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Nothing passes through Telltale: start a capture first. A product&apos;s own switch is another thing (telltale switch).</source>
        <translation>Nichts läuft durch Telltale: Starten Sie zuerst eine Aufzeichnung. Der Schalter eines Produkts selbst ist etwas anderes (telltale switch).</translation>
    </message>
    <message>
        <source>What leaves of what passes through Telltale. On: everything. Essential: only events that are always sent, as their catalogue says. Off: nothing; clients get the answer they want to hear.</source>
        <translation>Was von dem hinausgeht, das durch Telltale läuft. Ein: alles. Notwendig: nur Ereignisse, die laut ihrem Katalog immer gesendet werden. Aus: nichts; Clients bekommen die Antwort, die sie hören wollen.</translation>
    </message>
</context>
<context>
    <name>telltale::ui::GroupPane</name>
    <message>
        <source>Events by destination</source>
        <translation>Ereignisse nach Ziel</translation>
    </message>
</context>
<context>
    <name>telltale::ui::HashPane</name>
    <message>
        <source>Hashes</source>
        <translation>Hashes</translation>
    </message>
    <message>
        <source>Known values…</source>
        <translation>Bekannte Werte …</translation>
    </message>
    <message>
        <source>A list of values: lines, CSV, passwd, LDIF, or a capture. Lists never leave this machine.</source>
        <translation>Eine Liste von Werten: Zeilen, CSV, passwd, LDIF oder eine Aufzeichnung. Listen verlassen diesen Rechner nie.</translation>
    </message>
    <message>
        <source>Count through</source>
        <translation>Durchprobieren</translation>
    </message>
    <message>
        <source>Try every address, date or number there is</source>
        <translation>Alle möglichen Adressen, Datumsangaben oder Nummern ausprobieren</translation>
    </message>
    <message>
        <source>All IPv4 addresses</source>
        <translation>Alle IPv4-Adressen</translation>
    </message>
    <message>
        <source>Dates from 1920 to 2030</source>
        <translation>Tage von 1920 bis 2030</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Ports</translation>
    </message>
    <message>
        <source>PINs of 4 digits</source>
        <translation>PINs mit 4 Ziffern</translation>
    </message>
    <message>
        <source>PINs of 6 digits</source>
        <translation>PINs mit 6 Ziffern</translation>
    </message>
    <message>
        <source>This machine&apos;s own names and addresses</source>
        <translation>Namen und Adressen dieses Rechners</translation>
    </message>
    <message>
        <source>Known values</source>
        <translation>Bekannte Werte</translation>
    </message>
    <message>
        <source>%1: take it back</source>
        <translation>%1: zurücknehmen</translation>
    </message>
    <message>
        <source>%1 tried</source>
        <translation>%1 ausprobiert</translation>
    </message>
    <message>
        <source>%1 of %2 tried, %3 left</source>
        <translation>%1 von %2 ausprobiert, noch %3</translation>
    </message>
    <message>
        <source>Trying %1</source>
        <translation>%1 wird ausprobiert</translation>
    </message>
    <message>
        <source>Not everything could be tried.</source>
        <translation>Nicht alles konnte ausprobiert werden.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Suche läuft …</translation>
    </message>
    <message>
        <source>Looking for hashes…</source>
        <translation>Hashes werden gesucht …</translation>
    </message>
    <message>
        <source>Every hash in what is loaded is tried against what is known.</source>
        <translation>Jeder geladene Hash wird mit dem verglichen, was bekannt ist.</translation>
    </message>
    <message>
        <source>Nothing was looked for yet</source>
        <translation>Noch wurde nichts gesucht</translation>
    </message>
    <message>
        <source>%1 M SHA-256 a second</source>
        <translation>%1 Mio. SHA-256 je Sekunde</translation>
    </message>
    <message>
        <source>only words that stand for nobody were tried</source>
        <translation>nur Wörter ausprobiert, die für niemanden stehen</translation>
    </message>
    <message>
        <source>%1 values tried</source>
        <translation>%1 Werte ausprobiert</translation>
    </message>
    <message>
        <source>%1 hashes, %2 turned back; %3; %4</source>
        <translation>Hashes: %1, zurückgerechnet: %2; %3; %4</translation>
    </message>
    <message>
        <source>; stopped before its end</source>
        <translation>; vor dem Ende abgebrochen</translation>
    </message>
    <message>
        <source>No hash in what is loaded</source>
        <translation>Kein Hash im Geladenen</translation>
    </message>
    <message>
        <source>No field holds a text that looks like a hash.</source>
        <translation>Kein Feld enthält einen Text, der wie ein Hash aussieht.</translation>
    </message>
</context>
<context>
    <name>telltale::ui::HeldPane</name>
    <message>
        <source>Requests that wait</source>
        <translation>Wartende Anfragen</translation>
    </message>
    <message>
        <source>Only with this word</source>
        <translation>Nur mit diesem Wort</translation>
    </message>
    <message>
        <source>Hold only requests with this word in host or path</source>
        <translation>Nur Anfragen anhalten, deren Host oder Pfad dieses Wort enthält</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartend</translation>
    </message>
    <message>
        <source>Nothing more is held</source>
        <translation>Es wird nichts mehr angehalten</translation>
    </message>
    <message>
        <source>Every request is held</source>
        <translation>Jede Anfrage wird angehalten</translation>
    </message>
    <message>
        <source>Requests with “%1” are held</source>
        <translation>Anfragen mit „%1“ werden angehalten</translation>
    </message>
    <message>
        <source>none waits</source>
        <translation>keine wartet</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>what is held, how many wait</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n wait</source>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>telltale::ui::HelpDialog</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Keys and what is shown</source>
        <translation>Tasten und was gezeigt wird</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <source>Values, keys and numbers are shown exactly as they stand in the file. Control and invisible characters are made visible. What is not as the standard says is read where that is possible and listed under Problems, with its line and column. Telltale sends nothing and changes no file.</source>
        <translation>Werte, Schlüssel und Zahlen werden genau so gezeigt, wie sie in der Datei stehen. Steuerzeichen und unsichtbare Zeichen werden sichtbar gemacht. Was vom Standard abweicht, wird gelesen, soweit es geht, und unter „Probleme“ mit Zeile und Spalte aufgeführt. Telltale sendet nichts und ändert keine Datei.</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
</context>
<context>
    <name>telltale::ui::InspectPage</name>
    <message>
        <source>%1 has changed since it was read.</source>
        <translation>%1 hat sich seit dem Lesen geändert.</translation>
    </message>
    <message>
        <source>This event does not stand there any more. Open the file again to see what does.</source>
        <translation>Dieses Ereignis steht dort nicht mehr. Öffnen Sie die Datei erneut, um zu sehen, was dort steht.</translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation>Andere öffnen …</translation>
    </message>
    <message>
        <source>So many events cannot be flagged.</source>
        <translation>So viele Ereignisse können nicht markiert werden.</translation>
    </message>
    <message>
        <source>Of one input %1 events can have a flag or a note. Filter for what they have in common instead.</source>
        <translation>Aus einer Eingabe können %1 Ereignisse eine Markierung oder Notiz haben. Filtern Sie stattdessen nach dem, was sie gemeinsam haben.</translation>
    </message>
    <message>
        <source>Looking for events…</source>
        <translation>Ereignisse werden gesucht …</translation>
    </message>
    <message>
        <source>They appear here as they are found.</source>
        <translation>Sie erscheinen hier, sobald sie gefunden sind.</translation>
    </message>
    <message>
        <source>Still looking…</source>
        <translation>Suche läuft noch …</translation>
    </message>
    <message>
        <source>No event has matched so far.</source>
        <translation>Bisher kein passendes Ereignis.</translation>
    </message>
    <message>
        <source>No event matches</source>
        <translation>Kein passendes Ereignis</translation>
    </message>
    <message>
        <source>Change the filter above, or clear it with Esc, to see all %1.</source>
        <translation>Ändern Sie den Filter oben oder löschen Sie ihn mit Esc, um alle %1 zu sehen.</translation>
    </message>
    <message>
        <source>Go to the break</source>
        <translation>Zur Bruchstelle</translation>
    </message>
    <message>
        <source>No events in %1</source>
        <translation>Keine Ereignisse in %1</translation>
    </message>
    <message>
        <source>Open JSON, NDJSON, HAR, HTTP requests or a page with sample payloads, or paste a payload or a curl command.</source>
        <translation>Öffnen Sie JSON, NDJSON, HAR, HTTP-Anfragen oder eine Seite mit Beispieldaten, oder fügen Sie Nutzdaten oder einen curl-Befehl ein.</translation>
    </message>
</context>
<context>
    <name>telltale::ui::InspectorPane</name>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Copy the value</source>
        <translation>Wert kopieren</translation>
    </message>
    <message>
        <source>More about this field</source>
        <translation>Mehr zu diesem Feld</translation>
    </message>
    <message>
        <source>Copy, show bytes</source>
        <translation>Kopieren, Bytes anzeigen</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Request and answer</source>
        <translation>Anfrage und Antwort</translation>
    </message>
    <message>
        <source>How bytes are shown</source>
        <translation>Darstellung der Bytes</translation>
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
        <source>About the field</source>
        <translation>Zum Feld</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>No field selected</source>
        <translation>Kein Feld ausgewählt</translation>
    </message>
    <message>
        <source>No event selected</source>
        <translation>Kein Ereignis ausgewählt</translation>
    </message>
    <message>
        <source>(whole body)</source>
        <translation>(ganzer Rumpf)</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 Bytes</translation>
    </message>
    <message>
        <source>byte %1 of the message</source>
        <translation>Byte %1 der Nachricht</translation>
    </message>
    <message>
        <source>byte %1 of the message: %2</source>
        <translation>Byte %1 der Nachricht: %2</translation>
    </message>
    <message>
        <source>in a message of protobuf</source>
        <translation>in einer protobuf-Nachricht</translation>
    </message>
    <message>
        <source>line %1 of the request&apos;s head</source>
        <translation>Zeile %1 des Anfragekopfs</translation>
    </message>
    <message>
        <source>line %1, byte %2</source>
        <translation>Zeile %1, Byte %2</translation>
    </message>
    <message>
        <source>%1 of what %2 holds</source>
        <translation>%1 im Inhalt von %2</translation>
    </message>
    <message>
        <source>a message of protobuf, as JSON</source>
        <translation>eine protobuf-Nachricht als JSON</translation>
    </message>
    <message>
        <source>bytes %1 to %2</source>
        <translation>Bytes %1 bis %2</translation>
    </message>
    <message>
        <source>nothing after byte %1</source>
        <translation>nichts nach Byte %1</translation>
    </message>
    <message>
        <source>%1 of %2 bytes selected</source>
        <translation>%1 von %2 Bytes ausgewählt</translation>
    </message>
    <message>
        <source>Problems %1</source>
        <translation>Probleme %1</translation>
    </message>
</context>
<context>
    <name>telltale::ui::InventoryBar</name>
    <message>
        <source>Rows by</source>
        <translation>Zeilen nach</translation>
    </message>
    <message>
        <source>Mark all as reviewed</source>
        <translation>Alle als geprüft markieren</translation>
    </message>
    <message>
        <source>By path</source>
        <translation>Nach Pfad</translation>
    </message>
    <message>
        <source>By event</source>
        <translation>Nach Ereignis</translation>
    </message>
    <message>
        <source>By product</source>
        <translation>Nach Produkt</translation>
    </message>
    <message>
        <source>By destination</source>
        <translation>Nach Ziel</translation>
    </message>
    <message>
        <source>By category</source>
        <translation>Nach Kategorie</translation>
    </message>
    <message>
        <source>Fields that nobody has looked at yet on top</source>
        <translation>Felder zuoberst, die noch niemand angesehen hat</translation>
    </message>
    <message>
        <source>All rows that are shown, as they are now</source>
        <translation>Alle angezeigten Zeilen, so wie sie jetzt sind</translation>
    </message>
    <message>
        <source>New first (%1 new)</source>
        <translation>Neue zuerst (%1 neu)</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>%1: take it back</source>
        <translation>%1: zurücknehmen</translation>
    </message>
</context>
<context>
    <name>telltale::ui::InventoryPage</name>
    <message>
        <source>version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>before, after</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>&amp;Open a file to compare with…</source>
        <translation>Datei zum Vergleichen ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%1 von %2 Zeilen</translation>
    </message>
    <message>
        <source>no destination seen on the wire</source>
        <translation>kein Ziel auf der Leitung gesehen</translation>
    </message>
    <message>
        <source>Show &amp;events</source>
        <translation>&amp;Ereignisse anzeigen</translation>
    </message>
    <message>
        <source>&amp;Copy path</source>
        <translation>Pfad &amp;kopieren</translation>
    </message>
    <message>
        <source>Not &amp;reviewed any more</source>
        <translation>Nicht mehr &amp;geprüft</translation>
    </message>
    <message>
        <source>Mark as &amp;reviewed</source>
        <translation>Als &amp;geprüft markieren</translation>
    </message>
    <message>
        <source>category: %1</source>
        <translation>Kategorie: %1</translation>
    </message>
    <message>
        <source>destination: %1</source>
        <translation>Ziel: %1</translation>
    </message>
    <message>
        <source>time: %1</source>
        <translation>Zeit: %1</translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Compare with…</source>
        <translation>Vergleichen mit …</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>What leaves</source>
        <translation>Was hinausgeht</translation>
    </message>
    <message>
        <source>What you have reviewed is not kept.</source>
        <translation>Was Sie geprüft haben, wird nicht gespeichert.</translation>
    </message>
    <message>
        <source>Not everything is counted.</source>
        <translation>Nicht alles ist gezählt.</translation>
    </message>
    <message>
        <source>%1 of %2 events were, before it was stopped.</source>
        <translation>Vor dem Abbruch gezählt: %1 von %2 Ereignissen.</translation>
    </message>
    <message>
        <source>Count the others</source>
        <translation>Die übrigen zählen</translation>
    </message>
    <message>
        <source>Counting fields</source>
        <translation>Felder werden gezählt</translation>
    </message>
    <message>
        <source>%1 of %2 events</source>
        <translation>%1 von %2 Ereignissen</translation>
    </message>
    <message>
        <source>Looking for events…</source>
        <translation>Ereignisse werden gesucht …</translation>
    </message>
    <message>
        <source>Their fields are counted as they are found.</source>
        <translation>Ihre Felder werden gezählt, sobald sie gefunden sind.</translation>
    </message>
    <message>
        <source>Nothing to count yet</source>
        <translation>Noch nichts zu zählen</translation>
    </message>
    <message>
        <source>Open a capture, a HAR file or a page with samples, or paste a payload. Every field in it gets a row here: what it is, where it goes, and whether the vendor declares it.</source>
        <translation>Öffnen Sie eine Aufzeichnung, eine HAR-Datei oder eine Seite mit Beispielen, oder fügen Sie Nutzdaten ein. Jedes Feld darin bekommt hier eine Zeile: was es ist, wohin es geht und ob der Hersteller es deklariert.</translation>
    </message>
    <message>
        <source>Still looking…</source>
        <translation>Suche läuft noch …</translation>
    </message>
    <message>
        <source>No event matches</source>
        <translation>Kein passendes Ereignis</translation>
    </message>
    <message>
        <source>Clear the filter %1 to count all events.</source>
        <translation>Löschen Sie den Filter %1, um alle Ereignisse zu zählen.</translation>
    </message>
    <message>
        <source>Counting fields…</source>
        <translation>Felder werden gezählt …</translation>
    </message>
    <message>
        <source>The first rows come in a moment.</source>
        <translation>Die ersten Zeilen erscheinen gleich.</translation>
    </message>
    <message numerus="yes">
        <source>%n destinations</source>
        <translation>
            <numerusform>%n Ziel</numerusform>
            <numerusform>%n Ziele</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>telltale::ui::InventoryPanels</name>
    <message>
        <source>fields sent</source>
        <translation>gesendete Felder</translation>
    </message>
    <message>
        <source>events   fields</source>
        <translation>Ereignisse   Felder</translation>
    </message>
    <message>
        <source>Fields by category</source>
        <translation>Felder nach Kategorie</translation>
    </message>
    <message>
        <source>Destinations</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitachse</translation>
    </message>
</context>
<context>
    <name>telltale::ui::InventoryTable</name>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Sort b&amp;y</source>
        <translation>So&amp;rtieren nach</translation>
    </message>
    <message>
        <source>&amp;Reset columns</source>
        <translation>Spalten &amp;zurücksetzen</translation>
    </message>
</context>
<context>
    <name>telltale::ui::LatencyChart</name>
    <message>
        <source>Latency of %1 answers: p50 %2, p90 %3, p99 %4</source>
        <translation>Latenz von %1 Antworten: p50 %2, p90 %3, p99 %4</translation>
    </message>
    <message>
        <source>max</source>
        <translation>max</translation>
    </message>
</context>
<context>
    <name>telltale::ui::MainWindow</name>
    <message>
        <source>Telltale</source>
        <translation>Telltale</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>Untersuchen</translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Datenschutz</translation>
    </message>
    <message>
        <source>Anonymise</source>
        <translation>Anonymisieren</translation>
    </message>
    <message>
        <source>Ping</source>
        <translation>Ping</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Some notes and flags are in no file yet.</source>
        <translation>Einige Notizen und Markierungen sind noch in keiner Datei gespeichert.</translation>
    </message>
    <message>
        <source>%1 Close again to give them up, or export the events first.</source>
        <translation>%1 Schließen Sie erneut, um sie zu verwerfen, oder exportieren Sie zuvor die Ereignisse.</translation>
    </message>
    <message>
        <source>Exporting, %1 %</source>
        <translation>Export läuft, %1 %</translation>
    </message>
    <message>
        <source>Text size %1 %</source>
        <translation>Schriftgröße %1 %</translation>
    </message>
    <message>
        <source>Fields of the event</source>
        <translation>Felder des Ereignisses</translation>
    </message>
    <message>
        <source>&amp;Close this file</source>
        <translation>Diese Datei &amp;schließen</translation>
    </message>
    <message>
        <source>Select two events to compare them: Ctrl and a click, or Shift and an arrow key.</source>
        <translation>Wählen Sie zwei Ereignisse zum Vergleichen aus: Strg und Klick oder Umschalt und Pfeiltaste.</translation>
    </message>
    <message>
        <source>%1 (#%2)</source>
        <comment>event name, number</comment>
        <translation>%1 (#%2)</translation>
    </message>
    <message>
        <source>%1 rows of events</source>
        <translation>%1 Zeilen mit Ereignissen</translation>
    </message>
    <message>
        <source>%1 rows were written to %2</source>
        <translation>%1 Zeilen wurden nach %2 geschrieben</translation>
    </message>
    <message>
        <source>%1 was not written whole.</source>
        <translation>%1 wurde nicht vollständig geschrieben.</translation>
    </message>
    <message>
        <source>%1 %2 rows were written.</source>
        <translation>%1 Geschriebene Zeilen: %2.</translation>
    </message>
    <message>
        <source>The activity log could not be told.</source>
        <translation>Der Eintrag ins Aktivitätsprotokoll ist misslungen.</translation>
    </message>
    <message>
        <source>Nothing was released: it could not be put into the activity log.</source>
        <translation>Nichts wurde durchgelassen: Es konnte nicht ins Aktivitätsprotokoll eingetragen werden.</translation>
    </message>
    <message>
        <source>Turning the gate</source>
        <translation>Das Umstellen der Schranke</translation>
    </message>
    <message>
        <source>The gate was not turned: it could not be put into the activity log.</source>
        <translation>Die Schranke wurde nicht umgestellt: Es konnte nicht ins Aktivitätsprotokoll eingetragen werden.</translation>
    </message>
    <message>
        <source>The capture did not start.</source>
        <translation>Die Aufzeichnung wurde nicht gestartet.</translation>
    </message>
    <message>
        <source>Change its settings</source>
        <translation>Ihre Einstellungen ändern</translation>
    </message>
    <message>
        <source>Ending the capture; the window closes then.</source>
        <translation>Die Aufzeichnung wird beendet; danach schließt sich das Fenster.</translation>
    </message>
    <message>
        <source>Ending the program; the window closes then.</source>
        <translation>Das Programm wird beendet; danach schließt sich das Fenster.</translation>
    </message>
    <message>
        <source>Telltale did not end properly the last time.</source>
        <translation>Telltale wurde beim letzten Mal nicht ordnungsgemäß beendet.</translation>
    </message>
    <message>
        <source>%1 was open.</source>
        <translation>%1 war geöffnet.</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>pasted</source>
        <translation>eingefügt</translation>
    </message>
    <message>
        <source>pasted %1</source>
        <translation>eingefügt %1</translation>
    </message>
    <message>
        <source>There is no text on the clipboard.</source>
        <translation>In der Zwischenablage ist kein Text.</translation>
    </message>
    <message>
        <source>%1 has grown by %2.</source>
        <translation>%1 ist um %2 gewachsen.</translation>
    </message>
    <message>
        <source>What was appended can be read without reading the rest again. With %1 this happens by itself.</source>
        <translation>Das Angehängte kann gelesen werden, ohne den Rest noch einmal zu lesen. Mit %1 geschieht das von selbst.</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>Weiterlesen</translation>
    </message>
    <message>
        <source>What is shown is what was read before.</source>
        <translation>Angezeigt wird, was zuvor gelesen wurde.</translation>
    </message>
    <message>
        <source>%1 is gone.</source>
        <translation>%1 ist nicht mehr da.</translation>
    </message>
    <message>
        <source>%1 was replaced by another file.</source>
        <translation>%1 wurde durch eine andere Datei ersetzt.</translation>
    </message>
    <message>
        <source>%1 has changed.</source>
        <translation>%1 hat sich geändert.</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>Neu einlesen</translation>
    </message>
    <message>
        <source>%1 rows of the inventory</source>
        <translation>%1 Zeilen des Bestands</translation>
    </message>
    <message>
        <source>The policy needs your key. Until it is there, nothing leaves.</source>
        <translation>Die Richtlinie braucht Ihren Schlüssel. Bis er da ist, geht nichts hinaus.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Changing what may leave</source>
        <translation>Das Ändern der Datenschutzregeln</translation>
    </message>
    <message>
        <source>The other settings hold.</source>
        <translation>Die anderen Einstellungen gelten.</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1, Zeile %2: %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Open settings</source>
        <translation>Einstellungen öffnen</translation>
    </message>
    <message>
        <source>What was there without it holds.</source>
        <translation>Ohne sie gilt, was schon da war.</translation>
    </message>
    <message>
        <source>%1 more problems are in your rules and catalogues. %2</source>
        <translation>Weitere Probleme in Ihren Regeln und Katalogen: %1. %2</translation>
    </message>
    <message numerus="yes">
        <source>%n files were open.</source>
        <translation>
            <numerusform>%n Datei war offen.</numerusform>
            <numerusform>%n Dateien waren offen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more problems are in the file. The other settings hold.</source>
        <translation>
            <numerusform>In der Datei ist %n weiteres Problem. Die anderen Einstellungen gelten.</numerusform>
            <numerusform>In der Datei sind %n weitere Probleme. Die anderen Einstellungen gelten.</numerusform>
        </translation>
    </message>
    <message>
        <source>the example is in no file, and a report names its files. Open a capture.</source>
        <translation>das Beispiel steht in keiner Datei, und ein Bericht nennt seine Dateien. Öffnen Sie eine Aufzeichnung.</translation>
    </message>
    <message>
        <source>it could not be read.</source>
        <translation>das war nicht lesbar.</translation>
    </message>
    <message>
        <source>it is in no file, and a report names its files. Write it to one and open that.</source>
        <translation>das steht in keiner Datei, und ein Bericht nennt seine Dateien. Schreiben Sie es in eine und öffnen Sie diese.</translation>
    </message>
    <message>
        <source>the file is not there any more.</source>
        <translation>die Datei ist nicht mehr da.</translation>
    </message>
    <message>
        <source>its name is no UTF-8. Rename the file and open it again.</source>
        <translation>der Name ist kein UTF-8. Benennen Sie die Datei um und öffnen Sie sie erneut.</translation>
    </message>
    <message>
        <source>NDJSON</source>
        <translation>NDJSON</translation>
    </message>
    <message>
        <source>an event per line</source>
        <translation>ein Ereignis je Zeile</translation>
    </message>
    <message>
        <source>An event per line, for programs that read line by line.</source>
        <translation>Ein Ereignis je Zeile, für Programme, die zeilenweise lesen.</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>one array</source>
        <translation>ein Array</translation>
    </message>
    <message>
        <source>All events in one JSON array.</source>
        <translation>Alle Ereignisse in einem JSON-Array.</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>a field per row</source>
        <translation>ein Feld je Zeile</translation>
    </message>
    <message>
        <source>A field per row, for spreadsheets.</source>
        <translation>Ein Feld je Zeile, für Tabellenprogramme.</translation>
    </message>
    <message>
        <source>a field per line</source>
        <translation>ein Feld je Zeile</translation>
    </message>
    <message>
        <source>A field per line, for programs that read line by line.</source>
        <translation>Ein Feld je Zeile, für Programme, die zeilenweise lesen.</translation>
    </message>
    <message>
        <source>one object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>All fields in one JSON object.</source>
        <translation>Alle Felder in einem JSON-Objekt.</translation>
    </message>
    <message>
        <source>%1 entries of the activity log</source>
        <translation>Einträge des Aktivitätsprotokolls: %1</translation>
    </message>
    <message>
        <source>the log&apos;s own lines</source>
        <translation>die Zeilen des Protokolls selbst</translation>
    </message>
    <message>
        <source>The log&apos;s own lines: its chain can be verified.</source>
        <translation>Die Zeilen des Protokolls selbst: ihre Kette lässt sich prüfen.</translation>
    </message>
    <message>
        <source>All entries in one JSON array.</source>
        <translation>Alle Einträge in einem JSON-Array.</translation>
    </message>
    <message>
        <source>an entry per row</source>
        <translation>ein Eintrag je Zeile</translation>
    </message>
    <message>
        <source>An entry per row, for spreadsheets.</source>
        <translation>Ein Eintrag je Zeile, für Tabellenprogramme.</translation>
    </message>
    <message>
        <source>%1 was not written.</source>
        <translation>%1 wurde nicht geschrieben.</translation>
    </message>
    <message>
        <source>%1 was written to %2</source>
        <comment>a table, a file</comment>
        <translation>%1 steht jetzt in %2</translation>
    </message>
    <message>
        <source>The policy in force</source>
        <translation>Die Richtlinie, die in Kraft ist</translation>
    </message>
    <message>
        <source>TOML</source>
        <translation>TOML</translation>
    </message>
    <message>
        <source>the policy as it is written</source>
        <translation>die Richtlinie, wie sie geschrieben ist</translation>
    </message>
    <message>
        <source>The policy as it is written, to be used elsewhere.</source>
        <translation>Die Richtlinie, wie sie geschrieben ist, um sie anderswo zu verwenden.</translation>
    </message>
    <message>
        <source>a rule per row, with its hits</source>
        <translation>eine Regel je Zeile, mit ihren Treffern</translation>
    </message>
    <message>
        <source>A rule per row, with how many fields and events it decides about.</source>
        <translation>Eine Regel je Zeile und über wie viele Felder und Ereignisse sie entscheidet.</translation>
    </message>
    <message>
        <source>the policy</source>
        <translation>die Richtlinie</translation>
    </message>
    <message>
        <source>the hits of the policy</source>
        <translation>die Treffer der Richtlinie</translation>
    </message>
    <message>
        <source>The methods for %1</source>
        <translation>Die Verfahren für %1</translation>
    </message>
    <message>
        <source>a method per row</source>
        <translation>ein Verfahren je Zeile</translation>
    </message>
    <message>
        <source>A method per row, with what it leaves of the field. No values.</source>
        <translation>Ein Verfahren je Zeile und was es vom Feld übrig lässt. Ohne Werte.</translation>
    </message>
    <message>
        <source>the table of methods</source>
        <translation>die Tabelle der Verfahren</translation>
    </message>
    <message>
        <source>The pings of this session</source>
        <translation>Die Pings dieser Sitzung</translation>
    </message>
    <message>
        <source>a ping per line</source>
        <translation>ein Ping je Zeile</translation>
    </message>
    <message>
        <source>A ping per line, for programs that read line by line.</source>
        <translation>Ein Ping je Zeile, für Programme, die zeilenweise lesen.</translation>
    </message>
    <message>
        <source>a ping per row</source>
        <translation>ein Ping je Zeile</translation>
    </message>
    <message>
        <source>A ping per row, for spreadsheets.</source>
        <translation>Ein Ping je Zeile, für Tabellenprogramme.</translation>
    </message>
    <message>
        <source>the history of pings</source>
        <translation>der Verlauf der Pings</translation>
    </message>
</context>
<context>
    <name>telltale::ui::ManualBrowser</name>
    <message>
        <source>Page of the manual</source>
        <translation>Seite des Handbuchs</translation>
    </message>
</context>
<context>
    <name>telltale::ui::ManualSearch</name>
    <message>
        <source>Search the manual</source>
        <translation>Handbuch durchsuchen</translation>
    </message>
</context>
<context>
    <name>telltale::ui::ManualWindow</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <source>Telltale manual</source>
        <translation>Telltale-Handbuch</translation>
    </message>
    <message>
        <source>Pages of the manual</source>
        <translation>Seiten des Handbuchs</translation>
    </message>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>Zurück (Alt+Links)</translation>
    </message>
    <message>
        <source>Forward (Alt+Right)</source>
        <translation>Vor (Alt+Rechts)</translation>
    </message>
    <message>
        <source>Compiled in: the manual needs no network, and opens no address by itself.</source>
        <translation>Einkompiliert: Das Handbuch braucht kein Netz und öffnet von sich aus keine Adresse.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>This address is not part of the manual</source>
        <translation>Diese Adresse gehört nicht zum Handbuch</translation>
    </message>
    <message>
        <source>Open it in the browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>%1 – Telltale manual</source>
        <comment>title of a page</comment>
        <translation>%1 – Telltale-Handbuch</translation>
    </message>
</context>
<context>
    <name>telltale::ui::MethodOptions</name>
    <message>
        <source>the value as it is</source>
        <translation>Wert unverändert</translation>
    </message>
    <message>
        <source>in lower case</source>
        <translation>in Kleinbuchstaben</translation>
    </message>
    <message>
        <source>trimmed</source>
        <translation>ohne Leerraum am Rand</translation>
    </message>
    <message>
        <source>trimmed, in lower case</source>
        <translation>klein, ohne Leerraum am Rand</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>täglich</translation>
    </message>
    <message>
        <source>every month</source>
        <translation>monatlich</translation>
    </message>
    <message>
        <source>every year</source>
        <translation>jährlich</translation>
    </message>
    <message>
        <source>Keep the first</source>
        <translation>Erste behalten</translation>
    </message>
    <message>
        <source>and the last</source>
        <translation>und letzte</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Durch</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>Ziffern</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Neuer Schlüssel</translation>
    </message>
</context>
<context>
    <name>telltale::ui::MethodPane</name>
    <message>
        <source>Make this a rule</source>
        <translation>Zur Regel machen</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Wird gezählt …</translation>
    </message>
    <message>
        <source>Make %1 rules</source>
        <translation>%1 Regeln anlegen</translation>
    </message>
    <message>
        <source>Choose what is to become of the field first</source>
        <translation>Wählen Sie zuerst, was aus dem Feld werden soll</translation>
    </message>
    <message>
        <source>Put the chosen methods into your policy, in front of its other rules</source>
        <translation>Die gewählten Verfahren in Ihre Richtlinie aufnehmen, vor deren andere Regeln</translation>
    </message>
    <message>
        <source>Entropy %1 → %2 bits</source>
        <translation>Entropie %1 → %2 Bit</translation>
    </message>
    <message>
        <source>no field is marked for groups, so all are one</source>
        <translation>kein Feld ist für Gruppen markiert, also bilden alle eine einzige</translation>
    </message>
    <message>
        <source>groups over %1 fields: %2 of %3 are of one (before %4)</source>
        <translation>Gruppen über %1 Felder: %2 von %3 haben nur ein Mitglied (vorher %4)</translation>
    </message>
    <message>
        <source>%1 users by %2: %3 link over several days (before %4), %5 over several products (before %6)</source>
        <translation>%1 Benutzer laut %2: %3 über mehrere Tage verknüpfbar (vorher %4), %5 über mehrere Produkte (vorher %6)</translation>
    </message>
    <message>
        <source>%1 values are dropped: %2</source>
        <translation>%1 Werte werden entfernt: %2</translation>
    </message>
    <message>
        <source>%1 events are too few to judge groups: load more captures.</source>
        <translation>Zu wenige Ereignisse (%1), um Gruppen zu beurteilen: Laden Sie mehr Aufzeichnungen.</translation>
    </message>
    <message numerus="yes">
        <source>%n values</source>
        <translation>
            <numerusform>%n Wert</numerusform>
            <numerusform>%n Werte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events</source>
        <translation>
            <numerusform>%n Ereignis</numerusform>
            <numerusform>%n Ereignisse</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>telltale::ui::MethodTable</name>
    <message>
        <source>Methods</source>
        <translation>Verfahren</translation>
    </message>
</context>
<context>
    <name>telltale::ui::NavRail</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Loaded files</source>
        <translation>Geladene Dateien</translation>
    </message>
    <message>
        <source>Nothing of yours yet.</source>
        <translation>Noch nichts Eigenes.</translation>
    </message>
    <message>
        <source>Loaded</source>
        <translation>Geladen</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Handbuch</translation>
    </message>
</context>
<context>
    <name>telltale::ui::NotePane</name>
    <message>
        <source>Write what the next reader should know about this event</source>
        <translation>Schreiben Sie, was der nächste Leser über dieses Ereignis wissen sollte</translation>
    </message>
    <message>
        <source>Note on the event</source>
        <translation>Notiz zum Ereignis</translation>
    </message>
    <message>
        <source>What you added is not in it: a note has at most 1 MiB, a line of it %1 characters.</source>
        <translation>Ihre Ergänzung ist nicht enthalten: Eine Notiz darf höchstens 1 MiB groß sein, eine Zeile darin höchstens %1 Zeichen lang.</translation>
    </message>
    <message>
        <source>Shown in part: a line is longer than %1 characters. %2</source>
        <translation>Nur teilweise gezeigt: Eine Zeile ist länger als %1 Zeichen. %2</translation>
    </message>
    <message>
        <source>Not kept yet…</source>
        <translation>Noch nicht gespeichert …</translation>
    </message>
</context>
<context>
    <name>telltale::ui::Opening</name>
    <message>
        <source>Open payloads</source>
        <translation>Nutzdaten öffnen</translation>
    </message>
    <message>
        <source>Payloads (*.json *.ndjson *.jsonl *.har *.http *.mitm *.flow *.telltale *.md *.markdown *.html *.htm *.txt *.log *.gz *.zst)</source>
        <translation>Nutzdaten (*.json *.ndjson *.jsonl *.har *.http *.mitm *.flow *.telltale *.md *.markdown *.html *.htm *.txt *.log *.gz *.zst)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>telltale::ui::PageHead</name>
    <message>
        <source>Inspect</source>
        <translation>Untersuchen</translation>
    </message>
    <message>
        <source>%1 found, still looking (%2 %)</source>
        <translation>%1 gefunden, Suche läuft noch (%2 %)</translation>
    </message>
    <message>
        <source>%1 of %2 rows match</source>
        <translation>%1 von %2 Zeilen passen</translation>
    </message>
    <message>
        <source>%1 (at character %2)</source>
        <translation>%1 (bei Zeichen %2)</translation>
    </message>
</context>
<context>
    <name>telltale::ui::PassphraseDialog</name>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Administrator&apos;s passphrase</source>
        <translation>Passphrase des Administrators</translation>
    </message>
    <message>
        <source>%1 takes the administrator&apos;s passphrase</source>
        <comment>Turning the gate</comment>
        <translation>%1 erfordert die Passphrase des Administrators</translation>
    </message>
    <message>
        <source>It holds until this window closes or changes are locked again. Everything can be looked at without it.</source>
        <translation>Sie gilt, bis dieses Fenster geschlossen wird oder Änderungen wieder gesperrt werden. Ansehen lässt sich alles auch ohne sie.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>It cannot be read whether a passphrase is set. Until that is put right, nobody may change anything here.</source>
        <translation>Es lässt sich nicht lesen, ob eine Passphrase gesetzt ist. Solange das nicht behoben ist, darf hier niemand etwas ändern.</translation>
    </message>
</context>
<context>
    <name>telltale::ui::PassphraseRow</name>
    <message>
        <source>Set a passphrase…</source>
        <translation>Passphrase setzen …</translation>
    </message>
    <message>
        <source>Change it…</source>
        <translation>Ändern …</translation>
    </message>
    <message>
        <source>Remove it…</source>
        <translation>Entfernen …</translation>
    </message>
    <message>
        <source>The passphrase that is set</source>
        <translation>Die gesetzte Passphrase</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Neue Passphrase</translation>
    </message>
    <message>
        <source>New passphrase, once more</source>
        <translation>Neue Passphrase, noch einmal</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Setzen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Administrator&apos;s passphrase</source>
        <translation>Passphrase des Administrators</translation>
    </message>
    <message>
        <source>Where one is set, turning the gate, changing policies and switches, and undoing ask for it once a window. It guards against slips: whoever may write your files may take it away, which the activity log shows. A lost one is removed with its file, administrator.toml.</source>
        <translation>Ist eine gesetzt, wird sie je Fenster einmal verlangt, um die Schranke umzustellen, Richtlinien und Schalter zu ändern oder etwas rückgängig zu machen. Sie schützt vor Versehen: Wer Ihre Dateien schreiben darf, kann sie entfernen, was das Aktivitätsprotokoll zeigt. Eine verlorene wird mit ihrer Datei administrator.toml entfernt.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>None is set: whoever is at this window may change everything.</source>
        <translation>Keine ist gesetzt: Wer an diesem Fenster ist, darf alles ändern.</translation>
    </message>
    <message>
        <source>One is set. Changes are locked in this window.</source>
        <translation>Eine ist gesetzt. Änderungen sind in diesem Fenster gesperrt.</translation>
    </message>
    <message>
        <source>One is set. Changes are unlocked in this window.</source>
        <translation>Eine ist gesetzt. Änderungen sind in diesem Fenster entsperrt.</translation>
    </message>
    <message>
        <source>It cannot be read whether one is set: nobody may change anything.</source>
        <translation>Es lässt sich nicht lesen, ob eine gesetzt ist: Niemand darf etwas ändern.</translation>
    </message>
    <message>
        <source>The new passphrases are not the same.</source>
        <translation>Die neuen Passphrasen stimmen nicht überein.</translation>
    </message>
    <message>
        <source>A moment…</source>
        <translation>Einen Moment …</translation>
    </message>
    <message>
        <source>The passphrase is set. Note it where others cannot read it.</source>
        <translation>Die Passphrase ist gesetzt. Notieren Sie sie, wo andere sie nicht lesen können.</translation>
    </message>
    <message>
        <source>There is another passphrase now.</source>
        <translation>Inzwischen ist eine andere Passphrase gesetzt.</translation>
    </message>
    <message>
        <source>The passphrase is removed.</source>
        <translation>Die Passphrase ist entfernt.</translation>
    </message>
</context>
<context>
    <name>telltale::ui::PauseStrip</name>
    <message>
        <source>Go on (%1)</source>
        <translation>Weiter (%1)</translation>
    </message>
    <message>
        <source>Show what has come meanwhile</source>
        <translation>Zeigen, was inzwischen gekommen ist</translation>
    </message>
    <message>
        <source>The view is paused</source>
        <translation>Die Ansicht ist pausiert</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>The view is paused, %1</source>
        <comment>so many new requests</comment>
        <translation>Die Ansicht ist pausiert, %1</translation>
    </message>
</context>
<context>
    <name>telltale::ui::Ping</name>
    <message>
        <source>no such name</source>
        <translation>unbekannter Name</translation>
    </message>
    <message>
        <source>Look for a typing error in the name; an address can be typed instead.</source>
        <translation>Prüfen Sie den Namen auf Tippfehler; stattdessen kann auch eine Adresse eingegeben werden.</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>Nothing listens there: start it, or look whether the port is the right one.</source>
        <translation>Dort lauscht nichts: Starten Sie es oder prüfen Sie, ob der Port stimmt.</translation>
    </message>
    <message>
        <source>unreachable</source>
        <translation>unerreichbar</translation>
    </message>
    <message>
        <source>Look whether this machine has a network, and a way to that host.</source>
        <translation>Prüfen Sie, ob dieser Rechner ein Netz und einen Weg zu diesem Host hat.</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>nicht erlaubt</translation>
    </message>
    <message>
        <source>The name stands for another address than the one that was agreed to. Send it again to be asked about that one.</source>
        <translation>Der Name steht für eine andere Adresse als die, der zugestimmt wurde. Senden Sie erneut, um nach dieser gefragt zu werden.</translation>
    </message>
    <message>
        <source>no name in time</source>
        <translation>Auflösung zu langsam</translation>
    </message>
    <message>
        <source>The name server does not answer: type an address, or wait longer.</source>
        <translation>Der Nameserver antwortet nicht: Geben Sie eine Adresse ein oder warten Sie länger.</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>keine Verbindung</translation>
    </message>
    <message>
        <source>A firewall may drop it: try another port or a proxy, or wait longer.</source>
        <translation>Vielleicht verwirft es eine Firewall: Versuchen Sie es mit einem anderen Port oder einem Proxy, oder warten Sie länger.</translation>
    </message>
    <message>
        <source>no TLS in time</source>
        <translation>TLS zu langsam</translation>
    </message>
    <message>
        <source>It may not speak TLS there: try http, or another port.</source>
        <translation>Vielleicht wird dort kein TLS gesprochen: Versuchen Sie es mit http oder einem anderen Port.</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>nicht gesendet</translation>
    </message>
    <message>
        <source>The receiver reads too slowly: send less, or wait longer.</source>
        <translation>Der Empfänger liest zu langsam: Senden Sie weniger oder warten Sie länger.</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>It was sent, and nobody answered: wait longer.</source>
        <translation>Es wurde gesendet, und niemand hat geantwortet: Warten Sie länger.</translation>
    </message>
    <message>
        <source>answer not whole</source>
        <translation>Antwort unvollständig</translation>
    </message>
    <message>
        <source>The answer began and did not end: wait longer.</source>
        <translation>Die Antwort begann und endete nicht: Warten Sie länger.</translation>
    </message>
    <message>
        <source>certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>If it is your own server, give its certificate as a further CA file.</source>
        <translation>Wenn es Ihr eigener Server ist, geben Sie sein Zertifikat als weitere CA-Datei an.</translation>
    </message>
    <message>
        <source>If it is your own CA, give its certificate as a further CA file.</source>
        <translation>Wenn es Ihre eigene CA ist, geben Sie ihr Zertifikat als weitere CA-Datei an.</translation>
    </message>
    <message>
        <source>The server needs a new certificate; look at this machine&apos;s clock, too.</source>
        <translation>Der Server braucht ein neues Zertifikat; prüfen Sie auch die Uhr dieses Rechners.</translation>
    </message>
    <message>
        <source>Look at this machine&apos;s clock.</source>
        <translation>Prüfen Sie die Uhr dieses Rechners.</translation>
    </message>
    <message>
        <source>Send to a name that stands in the certificate (see TLS).</source>
        <translation>Senden Sie an einen Namen, der im Zertifikat steht (siehe TLS).</translation>
    </message>
    <message>
        <source>The server wants a certificate of yours: give one under Connection.</source>
        <translation>Der Server verlangt ein Zertifikat von Ihnen: Geben Sie eines unter „Verbindung“ an.</translation>
    </message>
    <message>
        <source>Look at the files under Connection.</source>
        <translation>Prüfen Sie die Dateien unter „Verbindung“.</translation>
    </message>
    <message>
        <source>See TLS for what is wrong with it.</source>
        <translation>Unter TLS steht, was daran falsch ist.</translation>
    </message>
    <message>
        <source>TLS failed</source>
        <translation>TLS fehlgeschlagen</translation>
    </message>
    <message>
        <source>proxy refused</source>
        <translation>Proxy lehnt ab</translation>
    </message>
    <message>
        <source>The proxy does not let this through: try without it.</source>
        <translation>Der Proxy lässt das nicht durch: Versuchen Sie es ohne ihn.</translation>
    </message>
    <message>
        <source>no proxy</source>
        <translation>kein Proxy</translation>
    </message>
    <message>
        <source>Look at the proxy&apos;s name and port under Connection.</source>
        <translation>Prüfen Sie Namen und Port des Proxys unter „Verbindung“.</translation>
    </message>
    <message>
        <source>The proxy wants a user and a password: give them under Connection.</source>
        <translation>Der Proxy verlangt Benutzer und Passwort: Geben Sie beides unter „Verbindung“ an.</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>It may speak TLS there: try https.</source>
        <translation>Vielleicht wird dort TLS gesprochen: Versuchen Sie es mit https.</translation>
    </message>
    <message>
        <source>answer cut off</source>
        <translation>Antwort abgebrochen</translation>
    </message>
    <message>
        <source>Try again; what came of it is shown.</source>
        <translation>Versuchen Sie es erneut; was davon ankam, wird gezeigt.</translation>
    </message>
    <message>
        <source>no HTTP</source>
        <translation>kein HTTP</translation>
    </message>
    <message>
        <source>Something else than HTTP/1.1 is spoken there: try another port.</source>
        <translation>Dort wird etwas anderes als HTTP/1.1 gesprochen: Versuchen Sie einen anderen Port.</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>zu groß</translation>
    </message>
    <message>
        <source>What came of it until then is shown.</source>
        <translation>Was bis dahin ankam, wird gezeigt.</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>nicht festgehalten</translation>
    </message>
    <message>
        <source>Nothing leaves that cannot be kept: look for room on the disk.</source>
        <translation>Nichts geht hinaus, das nicht festgehalten werden kann: Schaffen Sie Platz auf der Platte.</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>now, %1</source>
        <translation>jetzt, %1</translation>
    </message>
    <message>
        <source>UUID, random (v4)</source>
        <translation>UUID, zufällig (v4)</translation>
    </message>
    <message>
        <source>UUID, by time (v7)</source>
        <translation>UUID, nach Zeit (v7)</translation>
    </message>
    <message>
        <source>ObjectId, new</source>
        <translation>ObjectId, neu</translation>
    </message>
    <message>
        <source>instance id, stays</source>
        <translation>Instanz-ID, bleibt</translation>
    </message>
    <message>
        <source>counter</source>
        <translation>Zähler</translation>
    </message>
    <message>
        <source>canary e-mail</source>
        <translation>Köder-E-Mail</translation>
    </message>
    <message>
        <source>canary user</source>
        <translation>Köder-Benutzer</translation>
    </message>
    <message>
        <source>canary host</source>
        <translation>Köder-Host</translation>
    </message>
    <message>
        <source>canary IP address</source>
        <translation>Köder-IP-Adresse</translation>
    </message>
    <message>
        <source>canary path</source>
        <translation>Köder-Pfad</translation>
    </message>
    <message>
        <source>canary organisation</source>
        <translation>Köder-Organisation</translation>
    </message>
    <message>
        <source>from the environment</source>
        <translation>aus der Umgebung</translation>
    </message>
    <message>
        <source>from a file</source>
        <translation>aus einer Datei</translation>
    </message>
    <message>
        <source>
… and %1 more</source>
        <translation>
… und %1 weitere</translation>
    </message>
    <message>
        <source>… and %1 more
</source>
        <translation>… und %1 weitere
</translation>
    </message>
    <message>
        <source>No TLS: everybody in between can read it.</source>
        <translation>Kein TLS: Jeder dazwischen kann es lesen.</translation>
    </message>
    <message>
        <source>issued by %1</source>
        <translation>ausgestellt von %1</translation>
    </message>
    <message>
        <source>ended on %1 UTC</source>
        <translation>abgelaufen am %1 UTC</translation>
    </message>
    <message>
        <source>ends on %1 UTC, in %2 days</source>
        <translation>läuft ab am %1 UTC, in %2 Tagen</translation>
    </message>
</context>
<context>
    <name>telltale::ui::PingAnswerPane</name>
    <message>
        <source>Parts of the answer</source>
        <translation>Teile der Antwort</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Rumpf</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Kopfzeilen</translation>
    </message>
    <message>
        <source>What it received</source>
        <translation>Was ankam</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>Die Antwort</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Timing</source>
        <translation>Zeitablauf</translation>
    </message>
    <message>
        <source>Nothing was sent yet. Send once shows here what is answered, what the collector received, and how long each part took.</source>
        <translation>Noch wurde nichts gesendet. „Einmal senden“ zeigt hier, was geantwortet wird, was beim Kollektor ankam und wie lange jeder Teil gedauert hat.</translation>
    </message>
    <message>
        <source>dry run</source>
        <translation>Probelauf</translation>
    </message>
    <message>
        <source>It is ready. Nothing in it was recognised as a person, a contact, a credential or a location.</source>
        <translation>Alles ist bereit. Nichts darin wurde als Person, Kontakt, Zugangsdaten oder Ort erkannt.</translation>
    </message>
    <message>
        <source>It is ready. It tells of people: %1</source>
        <translation>Alles ist bereit. Es sagt etwas über Personen aus: %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>unterwegs</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>an %1</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>nach %1</translation>
    </message>
    <message>
        <source>%1, attempt %2</source>
        <translation>%1, Versuch %2</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 bei %2</translation>
    </message>
    <message>
        <source>The body could not be decoded to its end.</source>
        <translation>Der Rumpf konnte nicht bis zum Ende dekodiert werden.</translation>
    </message>
    <message>
        <source>%1 on the wire, %2 decoded.</source>
        <translation>%1 auf der Leitung, %2 dekodiert.</translation>
    </message>
    <message>
        <source>No field was found in the answer&apos;s body.</source>
        <translation>Im Rumpf der Antwort wurde kein Feld gefunden.</translation>
    </message>
    <message>
        <source>The answer has no body.</source>
        <translation>Die Antwort hat keinen Rumpf.</translation>
    </message>
    <message>
        <source>There is no answer.</source>
        <translation>Es gibt keine Antwort.</translation>
    </message>
    <message>
        <source>The collector does not have it: nothing came, or it keeps it no longer.</source>
        <translation>Der Kollektor hat es nicht: Es kam nichts an, oder er bewahrt es nicht mehr auf.</translation>
    </message>
    <message>
        <source>The same bytes: all %1 that were sent.</source>
        <translation>Dieselben Bytes: alle %1, die gesendet wurden.</translation>
    </message>
    <message>
        <source>Too large to be kept whole by the collector.</source>
        <translation>Zu groß, als dass der Kollektor es ganz aufbewahren könnte.</translation>
    </message>
    <message>
        <source>Other bytes than were sent.</source>
        <translation>Andere Bytes als gesendet.</translation>
    </message>
</context>
<context>
    <name>telltale::ui::PingComposePane</name>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Send once</source>
        <translation>Einmal senden</translation>
    </message>
    <message>
        <source>Dry run</source>
        <translation>Probelauf</translation>
    </message>
    <message>
        <source>Stop everything</source>
        <translation>Alles stoppen</translation>
    </message>
    <message>
        <source>Send to</source>
        <translation>Senden an</translation>
    </message>
    <message>
        <source>Send once (Ctrl+Return)</source>
        <translation>Einmal senden (Strg+Return)</translation>
    </message>
    <message>
        <source>Puts everything together as if it were sent, and sends nothing</source>
        <translation>Stellt alles zusammen, als würde es gesendet, und sendet nichts</translation>
    </message>
    <message>
        <source>open</source>
        <translation>geöffnet</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
</context>
<context>
    <name>telltale::ui::PingConfirm</name>
    <message>
        <source>Do not send</source>
        <translation>Nicht senden</translation>
    </message>
    <message>
        <source>Type the host to go on</source>
        <translation>Host eingeben, um fortzufahren</translation>
    </message>
    <message>
        <source>Looking up %1…</source>
        <translation>%1 wird aufgelöst …</translation>
    </message>
    <message>
        <source>You are asked before anything leaves.</source>
        <translation>Sie werden gefragt, bevor etwas hinausgeht.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Send %1 pings to %2?</source>
        <translation>%1 Pings an %2 senden?</translation>
    </message>
    <message>
        <source>Send this to %1?</source>
        <translation>Dies an %1 senden?</translation>
    </message>
    <message>
        <source>It leaves this machine through the proxy at %1.</source>
        <translation>Es verlässt diesen Rechner über den Proxy %1.</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>It leaves this machine. %1 is %2 now, and no other address is connected to.</source>
        <translation>Es verlässt diesen Rechner. %1 entspricht zurzeit %2; zu einer anderen Adresse wird keine Verbindung aufgebaut.</translation>
    </message>
    <message>
        <source>%1 %2 receives telemetry there.</source>
        <translation>%1 Dort empfängt %2 Telemetrie.</translation>
    </message>
    <message>
        <source>Nothing in it was recognised as a person, a contact, a credential or a location.</source>
        <translation>Nichts darin wurde als Person, Kontakt, Zugangsdaten oder Ort erkannt.</translation>
    </message>
    <message>
        <source>It tells these %1 fields:</source>
        <translation>Es gibt diese %1 Felder preis:</translation>
    </message>
    <message>
        <source>It tells this field:</source>
        <translation>Es gibt dieses Feld preis:</translation>
    </message>
    <message>
        <source>Type the host to go on: %1</source>
        <translation>Host eingeben, um fortzufahren: %1</translation>
    </message>
    <message>
        <source>Send to %1</source>
        <translation>An %1 senden</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>What it tells of people</source>
        <translation>Was es über Personen preisgibt</translation>
    </message>
</context>
<context>
    <name>telltale::ui::PingConnection</name>
    <message>
        <source>Connect within</source>
        <translation>Verbinden binnen</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Answer within</source>
        <translation>Antwort binnen</translation>
    </message>
    <message>
        <source>Redirects followed</source>
        <translation>Umleitungen höchstens</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>none, or HOST:PORT</source>
        <translation>keiner oder HOST:PORT</translation>
    </message>
    <message>
        <source>User at the proxy</source>
        <translation>Proxy-Benutzer</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Password at the proxy</source>
        <translation>Proxy-Passwort</translation>
    </message>
    <message>
        <source>Further CA (PEM file)</source>
        <translation>Weitere CA (PEM-Datei)</translation>
    </message>
    <message>
        <source>only those of the system</source>
        <translation>nur die des Systems</translation>
    </message>
    <message>
        <source>Client certificate (PEM file)</source>
        <translation>Client-Zertifikat (PEM-Datei)</translation>
    </message>
    <message>
        <source>Its key (PEM file)</source>
        <translation>Sein Schlüssel (PEM-Datei)</translation>
    </message>
    <message>
        <source>in the same file</source>
        <translation>in derselben Datei</translation>
    </message>
    <message>
        <source>Passphrase of the key</source>
        <translation>Passphrase des Schlüssels</translation>
    </message>
    <message>
        <source>Keep the connection between pings</source>
        <translation>Verbindung zwischen Pings halten</translation>
    </message>
    <message>
        <source>Go on although the certificate is wrong</source>
        <translation>Auch bei falschem Zertifikat fortfahren</translation>
    </message>
</context>
<context>
    <name>telltale::ui::PingDraft</name>
    <message>
        <source>The policy keeps it back: %1</source>
        <translation>Die Richtlinie hält es zurück: %1</translation>
    </message>
</context>
<context>
    <name>telltale::ui::PingField</name>
    <message>
        <source>Where the value comes from (Alt+Down)</source>
        <translation>Woher der Wert kommt (Alt+Pfeil ab)</translation>
    </message>
    <message>
        <source>Where the value comes from</source>
        <translation>Woher der Wert kommt</translation>
    </message>
    <message>
        <source>as it stands here</source>
        <translation>wie er hier steht</translation>
    </message>
    <message>
        <source>as in the vendor&apos;s sample</source>
        <translation>wie im Beispiel des Herstellers</translation>
    </message>
</context>
<context>
    <name>telltale::ui::PingForm</name>
    <message>
        <source>Fewer fields</source>
        <translation>Weniger Felder</translation>
    </message>
    <message numerus="yes">
        <source>%n more fields</source>
        <translation>
            <numerusform>%n weiteres Feld</numerusform>
            <numerusform>%n weitere Felder</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>telltale::ui::PingHistoryModel</name>
    <message>
        <source>%1, %2 times</source>
        <translation>%1, %2-mal</translation>
    </message>
    <message>
        <source>all 2xx</source>
        <translation>alle 2xx</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>half of them took at most so long</source>
        <translation>die Hälfte davon dauerte höchstens so lange</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Sent as</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
</context>
<context>
    <name>telltale::ui::PingPage</name>
    <message>
        <source>no address was found</source>
        <translation>es wurde keine Adresse gefunden</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>Nothing was sent: it could not be put into the activity log.</source>
        <translation>Nichts wurde gesendet: Es konnte nicht ins Aktivitätsprotokoll eingetragen werden.</translation>
    </message>
    <message>
        <source>%1, %2 pings, %3 fields of people, agreed to</source>
        <translation>%1, Pings: %2, Felder zu Personen: %3, zugestimmt</translation>
    </message>
    <message>
        <source>by policy</source>
        <translation>laut Richtlinie</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>bearbeitet</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exakt</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 was copied</source>
        <translation>%1 wurde kopiert</translation>
    </message>
    <message>
        <source>%1 was copied; credentials stand in it by name</source>
        <translation>%1 wurde kopiert; Zugangsdaten stehen darin als Namen</translation>
    </message>
    <message>
        <source>A curl command</source>
        <translation>Ein curl-Befehl</translation>
    </message>
    <message>
        <source>An .http request</source>
        <translation>Eine .http-Anfrage</translation>
    </message>
    <message>
        <source>%1 to %2; nothing was sent</source>
        <translation>%1 an %2; nichts wurde gesendet</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <comment>name of a template</comment>
        <translation>%1, geändert</translation>
    </message>
    <message>
        <source>The template was not kept.</source>
        <translation>Die Vorlage wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>%1 is among your templates now</source>
        <translation>%1 gehört jetzt zu Ihren Vorlagen</translation>
    </message>
    <message>
        <source>Ping</source>
        <translation>Ping</translation>
    </message>
    <message>
        <source>send one test event and see both sides</source>
        <translation>ein Testereignis senden und beide Seiten sehen</translation>
    </message>
    <message>
        <source>A command for the shell that sends the same bytes; credentials stand in it by name</source>
        <translation>Ein Befehl für die Shell, der dieselben Bytes sendet; Zugangsdaten stehen darin als Namen</translation>
    </message>
    <message>
        <source>For the REST clients of editors; credentials stand in it by name</source>
        <translation>Für die REST-Clients von Editoren; Zugangsdaten stehen darin als Namen</translation>
    </message>
    <message>
        <source>Keeps the template with the values of the form among yours</source>
        <translation>Speichert die Vorlage mit den Werten des Formulars unter Ihren eigenen</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Name of the new template</source>
        <translation>Name der neuen Vorlage</translation>
    </message>
    <message>
        <source>this session&apos;s, kept in a record of their own</source>
        <translation>nur diese Sitzung, in einer eigenen Aufzeichnungsdatei</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Opens the record of this session&apos;s pings on the Inspect page</source>
        <translation>Öffnet die Aufzeichnungsdatei mit den Pings dieser Sitzung auf der Seite „Untersuchen“</translation>
    </message>
    <message>
        <source>What is sent is listed here.</source>
        <translation>Was gesendet wird, steht dann hier.</translation>
    </message>
    <message>
        <source>Copy as curl</source>
        <translation>Als curl kopieren</translation>
    </message>
    <message>
        <source>Copy as .http</source>
        <translation>Als .http kopieren</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>Neue Vorlage</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Show in Inspect</source>
        <translation>In „Untersuchen“ zeigen</translation>
    </message>
    <message>
        <source>A template of yours could not be read, and is left out.</source>
        <translation>Eine Ihrer Vorlagen konnte nicht gelesen werden und fehlt hier.</translation>
    </message>
    <message>
        <source>nothing to fill in</source>
        <translation>nichts auszufüllen</translation>
    </message>
    <message>
        <source>%1 to fill in</source>
        <translation>%1 auszufüllen</translation>
    </message>
    <message>
        <source>%1 values, %2 to fill in</source>
        <translation>%1 Werte, %2 auszufüllen</translation>
    </message>
    <message>
        <source>%1 of %2 answered 2xx, %3</source>
        <translation>%1 von %2 mit 2xx beantwortet, %3</translation>
    </message>
    <message>
        <source>Choose where it goes, or type an address: http://HOST:PORT.</source>
        <translation>Wählen Sie das Ziel oder geben Sie eine Adresse ein: http://HOST:PORT.</translation>
    </message>
    <message>
        <source>Loopback collector: nothing leaves this machine.</source>
        <translation>Loopback-Kollektor: Nichts verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>The running capture: nothing leaves this machine but what it forwards.</source>
        <translation>Die laufende Aufzeichnung: Nichts verlässt diesen Rechner, außer was sie weiterleitet.</translation>
    </message>
    <message>
        <source>Loopback: nothing leaves this machine.</source>
        <translation>Loopback: Nichts verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>%1 receives telemetry at %2. Its host has to be typed before anything leaves.</source>
        <translation>%1 empfängt Telemetrie unter %2. Bevor etwas hinausgeht, muss der Host eingegeben werden.</translation>
    </message>
    <message>
        <source>It leaves this machine for %1. You are asked first, with what it tells of people.</source>
        <translation>Es geht von diesem Rechner an %1. Zuvor werden Sie gefragt und sehen, was es über Personen preisgibt.</translation>
    </message>
    <message>
        <source>it keeps this back</source>
        <translation>sie hält dies zurück</translation>
    </message>
    <message>
        <source>it changes nothing</source>
        <translation>sie ändert nichts</translation>
    </message>
    <message>
        <source>%1 events are taken out</source>
        <translation>%1 Ereignisse werden entfernt</translation>
    </message>
    <message>
        <source>Choose a template.</source>
        <translation>Wählen Sie eine Vorlage.</translation>
    </message>
    <message>
        <source>The text of the request is wrong: see there.</source>
        <translation>Der Text der Anfrage ist fehlerhaft: siehe dort.</translation>
    </message>
    <message>
        <source>Choose where it goes.</source>
        <translation>Wählen Sie das Ziel.</translation>
    </message>
    <message>
        <source>There is nothing to send.</source>
        <translation>Es gibt nichts zu senden.</translation>
    </message>
    <message>
        <source>Nothing can be sent from here.</source>
        <translation>Von hier kann nichts gesendet werden.</translation>
    </message>
    <message>
        <source>The collector of this window could not be started.</source>
        <translation>Der Kollektor dieses Fensters konnte nicht gestartet werden.</translation>
    </message>
    <message>
        <source>collector of this window</source>
        <translation>Kollektor dieses Fensters</translation>
    </message>
    <message>
        <source>running capture</source>
        <translation>laufende Aufzeichnung</translation>
    </message>
    <message numerus="yes">
        <source>%n fields change</source>
        <translation>
            <numerusform>%n Feld ändert sich</numerusform>
            <numerusform>%n Felder ändern sich</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fields are wrong: see there.</source>
        <translation>
            <numerusform>Ein Feld ist fehlerhaft: siehe dort.</numerusform>
            <numerusform>%n Felder sind fehlerhaft: siehe dort.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %n times</source>
        <translation>
            <numerusform>Einmal senden</numerusform>
            <numerusform>%n-mal senden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>telltale::ui::PingRequestPane</name>
    <message>
        <source>made from the address</source>
        <translation>aus der Adresse gebildet</translation>
    </message>
    <message>
        <source>counted</source>
        <translation>gezählt</translation>
    </message>
    <message>
        <source>compressed here</source>
        <translation>hier komprimiert</translation>
    </message>
    <message>
        <source>marks it as a test</source>
        <translation>kennzeichnet es als Test</translation>
    </message>
    <message>
        <source>%1 lines, %2</source>
        <translation>%1 Zeilen, %2</translation>
    </message>
    <message>
        <source>There is no request yet.</source>
        <translation>Es gibt noch keine Anfrage.</translation>
    </message>
    <message>
        <source>The policy keeps it back: nothing would leave.</source>
        <translation>Die Richtlinie hält es zurück: Nichts ginge hinaus.</translation>
    </message>
    <message>
        <source>The policy changes nothing in it.</source>
        <translation>Die Richtlinie ändert nichts daran.</translation>
    </message>
    <message>
        <source>What leaves is what stands after the change.</source>
        <translation>Hinaus geht, was nach der Änderung dasteht.</translation>
    </message>
    <message>
        <source>It leaves as it stands before: the policy is not applied.</source>
        <translation>Es geht hinaus, wie es vorher dasteht: Die Richtlinie wird nicht angewandt.</translation>
    </message>
    <message>
        <source>{{name}} stands for a value of the form</source>
        <translation>{{name}} steht für einen Wert des Formulars</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>Parts of the request</source>
        <translation>Teile der Anfrage</translation>
    </message>
    <message>
        <source>How bytes are shown</source>
        <translation>Darstellung der Bytes</translation>
    </message>
    <message>
        <source>Put the right length</source>
        <translation>Länge berichtigen</translation>
    </message>
    <message>
        <source>Edit as text</source>
        <translation>Als Text bearbeiten</translation>
    </message>
    <message>
        <source>Exact request</source>
        <translation>Genaue Anfrage</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Kopfzeilen</translation>
    </message>
    <message>
        <source>Before / after</source>
        <translation>Vorher / nachher</translation>
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
        <source>The request as it leaves</source>
        <translation>Die Anfrage, wie sie hinausgeht</translation>
    </message>
    <message>
        <source>The template as text: its gaps stand as {{name}}, Host and Content-Length are made</source>
        <translation>Die Vorlage als Text: Ihre Lücken stehen als {{name}}, Host und Content-Length werden gebildet</translation>
    </message>
    <message>
        <source>%1 bytes leave exactly like this; the body is compressed</source>
        <translation>%1 Bytes gehen genau so hinaus; der Rumpf ist komprimiert</translation>
    </message>
    <message>
        <source>%1 bytes leave exactly like this</source>
        <translation>%1 Bytes gehen genau so hinaus</translation>
    </message>
    <message>
        <source>%1; credentials are masked here</source>
        <translation>%1; Zugangsdaten sind hier maskiert</translation>
    </message>
</context>
<context>
    <name>telltale::ui::PingRunPane</name>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>%1 of %2 done, %3 answered 2xx, %4 failed</source>
        <translation>%1 von %2 fertig, %3 mit 2xx beantwortet, %4 fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1; stopped</source>
        <translation>%1; abgebrochen</translation>
    </message>
    <message>
        <source>%1/s, %2</source>
        <translation>%1/s, %2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>telltale::ui::PingSending</name>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Each interval is longer or shorter by up to so much of itself</source>
        <translation>Jeder Abstand wird um bis zu diesen Anteil verlängert oder verkürzt</translation>
    </message>
    <message>
        <source>any number</source>
        <translation>beliebig viele</translation>
    </message>
    <message>
        <source>No more than so many begin in a second</source>
        <translation>Höchstens so viele beginnen in einer Sekunde</translation>
    </message>
    <message>
        <source>From one ping&apos;s start to the next one&apos;s: 500 ms, 2 s, 5 min, 2 h</source>
        <translation>Vom Beginn eines Pings bis zum Beginn des nächsten: 500 ms, 2 s, 5 min, 2 h</translation>
    </message>
    <message>
        <source>By template</source>
        <translation>Laut Vorlage</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>More than %1 pings</source>
        <translation>Mehr als %1 Pings</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Gleichzeitig</translation>
    </message>
    <message>
        <source>Vary by</source>
        <translation>Streuung</translation>
    </message>
    <message>
        <source>In a second</source>
        <translation>Je Sekunde</translation>
    </message>
    <message>
        <source>Compression</source>
        <translation>Komprimierung</translation>
    </message>
    <message>
        <source>Mark it as a test (X-Telltale-Test)</source>
        <translation>Als Test kennzeichnen (X-Telltale-Test)</translation>
    </message>
    <message>
        <source>Write a time: 500 ms, 2 s, 5 min or 2 h.</source>
        <translation>Geben Sie eine Zeit an: 500 ms, 2 s, 5 min oder 2 h.</translation>
    </message>
    <message>
        <source>Apply the policy first</source>
        <translation>Richtlinie zuerst anwenden</translation>
    </message>
    <message>
        <source>Apply the policy first (%1)</source>
        <translation>Richtlinie zuerst anwenden (%1)</translation>
    </message>
</context>
<context>
    <name>telltale::ui::PingTemplateList</name>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
</context>
<context>
    <name>telltale::ui::PingTemplateModel</name>
    <message>
        <source>sent always</source>
        <translation>immer gesendet</translation>
    </message>
    <message>
        <source>sent when telemetry is enabled</source>
        <translation>bei eingeschalteter Telemetrie gesendet</translation>
    </message>
    <message>
        <source>%1 catalogue</source>
        <comment>name of a product</comment>
        <translation>Katalog %1</translation>
    </message>
    <message>
        <source>Other products</source>
        <translation>Andere Produkte</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>From the selected event</source>
        <translation>Aus dem gewählten Ereignis</translation>
    </message>
</context>
<context>
    <name>telltale::ui::PingWaterfall</name>
    <message>
        <source>Lookup</source>
        <translation>Auflösen</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Warten</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>entfällt</translation>
    </message>
    <message>
        <source>Timing: nothing was sent</source>
        <translation>Zeitablauf: Nichts wurde gesendet</translation>
    </message>
    <message>
        <source>Timing: %1</source>
        <translation>Zeitablauf: %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>telltale::ui::PolicyTextPane</name>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Zeile %1, Spalte %2: %3</translation>
    </message>
    <message>
        <source>No errors. Nothing is loaded to count hits on.</source>
        <translation>Keine Fehler. Es ist nichts geladen, um Treffer zu zählen.</translation>
    </message>
    <message>
        <source>No errors. Counting hits…</source>
        <translation>Keine Fehler. Treffer werden gezählt …</translation>
    </message>
    <message>
        <source>No errors. Rules decide about %1 of %2 loaded fields; with the gate on, %3 of %4 events would leave.</source>
        <translation>Keine Fehler. Regeln entscheiden über %1 von %2 geladenen Feldern; bei Schranke „Ein“ gingen %3 von %4 Ereignissen hinaus.</translation>
    </message>
    <message>
        <source>Copy to own rules</source>
        <translation>In eigene Regeln kopieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Text of the policy</source>
        <translation>Text der Richtlinie</translation>
    </message>
    <message>
        <source>Errors in the policy</source>
        <translation>Fehler in der Richtlinie</translation>
    </message>
    <message>
        <source>Edit as TOML</source>
        <translation>Als TOML bearbeiten</translation>
    </message>
    <message>
        <source>Ready policy, read only</source>
        <translation>Fertige Richtlinie, nur lesbar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>It is too large to be edited here. Use an editor; what it writes is taken over.</source>
        <translation>Sie ist zu groß, um hier bearbeitet zu werden. Verwenden Sie einen Editor; was er schreibt, wird übernommen.</translation>
    </message>
    <message>
        <source>The policy was changed elsewhere since you began to edit it. Copy what you need of your text, and cancel.</source>
        <translation>Die Richtlinie wurde anderswo geändert, seit Sie mit dem Bearbeiten begonnen haben. Kopieren Sie, was Sie von Ihrem Text brauchen, und brechen Sie ab.</translation>
    </message>
    <message numerus="yes">
        <source>%n errors: it cannot be saved like this.</source>
        <translation>
            <numerusform>%n Fehler: So kann nicht gespeichert werden.</numerusform>
            <numerusform>%n Fehler: So kann nicht gespeichert werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hits</source>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>telltale::ui::PrivacyPage</name>
    <message>
        <source>Undo last change</source>
        <translation>Letzte Änderung zurücknehmen</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Datenschutz</translation>
    </message>
    <message>
        <source>what may leave, and the proof</source>
        <translation>was hinausgehen darf und der Beweis</translation>
    </message>
    <message>
        <source>Look for products in another folder</source>
        <translation>Produkte in einem weiteren Ordner suchen</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>%1 was changed, and is read again.</source>
        <translation>%1 wurde geändert und wird neu gelesen.</translation>
    </message>
    <message>
        <source>To take effect: %1.</source>
        <translation>Damit es wirkt: %1.</translation>
    </message>
    <message>
        <source>The change was taken back</source>
        <translation>Die Änderung wurde zurückgenommen</translation>
    </message>
    <message>
        <source>The proof has ended.</source>
        <translation>Der Beweis ist beendet.</translation>
    </message>
    <message>
        <source>Put back the bytes that were in %1 before</source>
        <translation>Die vorherigen Bytes von %1 wiederherstellen</translation>
    </message>
    <message>
        <source>Nothing was changed here yet; the Activity page has what was changed before</source>
        <translation>Hier wurde noch nichts geändert; frühere Änderungen stehen auf der Seite „Aktivität“</translation>
    </message>
    <message>
        <source>reading the switches</source>
        <translation>Schalter werden gelesen</translation>
    </message>
    <message>
        <source>Connected to %1</source>
        <translation>Mit %1 verbunden</translation>
    </message>
    <message>
        <source>Waiting for the server to come back…</source>
        <translation>Warten, bis der Server wieder da ist …</translation>
    </message>
    <message>
        <source>It is changed and restarted, then asked again. That may take some minutes.</source>
        <translation>Er wird geändert, neu gestartet und dann erneut gefragt. Das kann einige Minuten dauern.</translation>
    </message>
    <message>
        <source>It was changed, but the server does not heed it.</source>
        <translation>Es wurde geändert, aber der Server hält sich nicht daran.</translation>
    </message>
    <message numerus="yes">
        <source>%n products found here</source>
        <translation>
            <numerusform>%n Produkt hier gefunden</numerusform>
            <numerusform>%n Produkte hier gefunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>telltale::ui::ProblemList</name>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy all problems as text</source>
        <translation>Alle Probleme als Text kopieren</translation>
    </message>
</context>
<context>
    <name>telltale::ui::ProofPane</name>
    <message>
        <source>Give up</source>
        <translation>Aufgeben</translation>
    </message>
    <message>
        <source>What was sent</source>
        <translation>Was gesendet wurde</translation>
    </message>
    <message>
        <source>Open the requests</source>
        <translation>Anfragen öffnen</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Prove it</source>
        <translation>Beweisen</translation>
    </message>
    <message>
        <source>Choose a product on the left. Its silence is proved on the wire, not by what a file says.</source>
        <translation>Wählen Sie links ein Produkt. Dass es still ist, wird auf der Leitung bewiesen, nicht durch das, was in einer Datei steht.</translation>
    </message>
    <message>
        <source>Send the product&apos;s telemetry through %1 first. Then: a baseline with the switch on, the switch off, a watch, and a verdict with everything that was sent.</source>
        <translation>Leiten Sie zuerst die Telemetrie des Produkts über %1. Dann folgen: ein Vergleichslauf bei eingeschaltetem Schalter, das Ausschalten, eine Beobachtung und ein Urteil mit allem, was gesendet wurde.</translation>
    </message>
    <message>
        <source>Nothing passes through Telltale yet: start a capture and send the product&apos;s telemetry through it.</source>
        <translation>Noch läuft nichts durch Telltale: Starten Sie eine Aufzeichnung und leiten Sie die Telemetrie des Produkts hindurch.</translation>
    </message>
    <message>
        <source>The switch is not on: a baseline needs it on. Switch it on first, and use the product.</source>
        <translation>Der Schalter ist nicht eingeschaltet: Ein Vergleichslauf setzt das voraus. Schalten Sie ihn zuerst ein und benutzen Sie das Produkt.</translation>
    </message>
    <message>
        <source>Use the product so that it sends something, then switch it off. Without anything captured nothing can be proved.</source>
        <translation>Benutzen Sie das Produkt, sodass es etwas sendet, und schalten Sie dann seine Telemetrie aus. Ohne Aufgezeichnetes lässt sich nichts beweisen.</translation>
    </message>
    <message>
        <source>Off is written. To take effect: %1. When that is done, go on.</source>
        <translation>„Aus“ ist geschrieben. Damit es wirkt: %1. Wenn das geschehen ist, fahren Sie fort.</translation>
    </message>
    <message>
        <source>Use the product as before. No interval is declared: end the watch when it was used long enough.</source>
        <translation>Benutzen Sie das Produkt wie zuvor. Es ist kein Intervall deklariert: Beenden Sie die Beobachtung, wenn es lange genug benutzt wurde.</translation>
    </message>
    <message>
        <source>Use the product as before. The watch has to last %1 more; ended earlier, silence is not proved.</source>
        <translation>Benutzen Sie das Produkt wie zuvor. Die Beobachtung muss noch %1 dauern; endet sie früher, ist die Stille nicht bewiesen.</translation>
    </message>
    <message>
        <source>The watch is long enough.</source>
        <translation>Die Beobachtung ist lang genug.</translation>
    </message>
    <message>
        <source>comparing</source>
        <translation>Vergleich läuft</translation>
    </message>
    <message>
        <source>Begin with a baseline</source>
        <translation>Mit Vergleichslauf beginnen</translation>
    </message>
    <message>
        <source>Start a capture</source>
        <translation>Aufzeichnung starten</translation>
    </message>
    <message>
        <source>Switch off…</source>
        <translation>Ausschalten …</translation>
    </message>
    <message>
        <source>Switch on first…</source>
        <translation>Zuerst einschalten …</translation>
    </message>
    <message>
        <source>It is in force: watch</source>
        <translation>Es wirkt: beobachten</translation>
    </message>
    <message>
        <source>End the watch</source>
        <translation>Beobachtung beenden</translation>
    </message>
    <message>
        <source>Judging…</source>
        <translation>Urteil wird gefällt …</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Wiederholen</translation>
    </message>
</context>
<context>
    <name>telltale::ui::ProofRun</name>
    <message>
        <source>The capture was ended before the switch was off: nothing is proved.</source>
        <translation>Die Aufzeichnung wurde beendet, bevor der Schalter aus war: Nichts ist bewiesen.</translation>
    </message>
</context>
<context>
    <name>telltale::ui::ProofSteps</name>
    <message>
        <source>Steps of the proof</source>
        <translation>Schritte des Beweises</translation>
    </message>
</context>
<context>
    <name>telltale::ui::RecentFiles</name>
    <message>
        <source>No files yet</source>
        <translation>Noch keine Dateien</translation>
    </message>
    <message>
        <source>&amp;Forget them</source>
        <translation>Liste &amp;leeren</translation>
    </message>
</context>
<context>
    <name>telltale::ui::ReportForm</name>
    <message>
        <source>A policy</source>
        <translation>Eine Richtlinie</translation>
    </message>
    <message>
        <source>Policies (*.toml)</source>
        <translation>Richtlinien (*.toml)</translation>
    </message>
    <message>
        <source>An earlier capture</source>
        <translation>Eine frühere Aufzeichnung</translation>
    </message>
    <message>
        <source>A list of known values</source>
        <translation>Eine Liste bekannter Werte</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen …</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>In force here: %1</source>
        <translation>Hier in Kraft: %1</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Where the report goes</source>
        <translation>Wohin der Bericht geschrieben wird</translation>
    </message>
    <message>
        <source>%1 (*.%2)</source>
        <comment>a format and its end</comment>
        <translation>%1 (*.%2)</translation>
    </message>
    <message>
        <source>Choose a file that the report is about.</source>
        <translation>Wählen Sie eine Datei, um die es im Bericht geht.</translation>
    </message>
    <message>
        <source>Give the whole path of the report, from / or ~ on.</source>
        <translation>Geben Sie den ganzen Pfad des Berichts an, ab / oder ~.</translation>
    </message>
    <message>
        <source>Give the report a name: this is a folder.</source>
        <translation>Geben Sie dem Bericht einen Namen: Dies ist ein Ordner.</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>Diesen Ordner gibt es nicht.</translation>
    </message>
    <message>
        <source>This is one of the files that the report is about.</source>
        <translation>Dies ist eine der Dateien, um die es im Bericht geht.</translation>
    </message>
    <message>
        <source>Whoever gets this report reads the values in it. Credentials stay masked.</source>
        <translation>Wer diesen Bericht erhält, liest die Werte darin. Zugangsdaten bleiben maskiert.</translation>
    </message>
    <message>
        <source>There is a file of this name: the report takes its place.</source>
        <translation>Eine Datei dieses Namens gibt es: Der Bericht ersetzt sie.</translation>
    </message>
    <message>
        <source>Only you can read the file.</source>
        <translation>Nur Sie können die Datei lesen.</translation>
    </message>
    <message>
        <source>Made of</source>
        <translation>Erstellt aus</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>something loaded, why it is not in the report</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Show values; without this they are masked, and can be revealed one by one later</source>
        <translation>Werte zeigen; sonst sind sie maskiert und lassen sich später einzeln offenlegen</translation>
    </message>
    <message>
        <source>Add an appendix with the bytes of every event</source>
        <translation>Anhang mit den Bytes jedes Ereignisses hinzufügen</translation>
    </message>
    <message>
        <source>What a policy would do</source>
        <translation>Was eine Richtlinie täte</translation>
    </message>
    <message>
        <source>What changed since</source>
        <translation>Was sich geändert hat seit</translation>
    </message>
    <message>
        <source>Values to try on hashes</source>
        <translation>Werte, die an Hashwerten zu probieren sind</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Choose where the report goes</source>
        <translation>Auswählen, wohin der Bericht geschrieben wird</translation>
    </message>
    <message>
        <source>Where it goes</source>
        <translation>Ziel</translation>
    </message>
</context>
<context>
    <name>telltale::ui::ReportResult</name>
    <message>
        <source>What was said</source>
        <translation>Was gesagt wurde</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Compares the report with its files and the activity log, and makes it again</source>
        <translation>Vergleicht den Bericht mit seinen Dateien und dem Aktivitätsprotokoll und erstellt ihn neu</translation>
    </message>
    <message>
        <source>Open %1 with the program that is set for it</source>
        <translation>%1 mit dem dafür eingestellten Programm öffnen</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>Gestoppt. Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>No report was written.</source>
        <translation>Kein Bericht wurde geschrieben.</translation>
    </message>
    <message>
        <source>%1 was written, but not everything was done.</source>
        <translation>%1 wurde geschrieben, aber nicht alles wurde erledigt.</translation>
    </message>
    <message>
        <source>%1 was written. It has no findings.</source>
        <translation>%1 wurde geschrieben. Keine Befunde.</translation>
    </message>
    <message>
        <source>%1 was written. It has findings.</source>
        <translation>%1 wurde geschrieben. Es gibt Befunde.</translation>
    </message>
    <message>
        <source>%1 was written, but not everything could be read.</source>
        <translation>%1 wurde geschrieben, aber nicht alles war lesbar.</translation>
    </message>
    <message>
        <source>%1 was written, but there is no event in it.</source>
        <translation>%1 wurde geschrieben, enthält aber kein Ereignis.</translation>
    </message>
    <message>
        <source>Stopped. %1 was not verified to the end.</source>
        <translation>Gestoppt. %1 wurde nicht zu Ende geprüft.</translation>
    </message>
    <message>
        <source>%1 could not be verified.</source>
        <translation>%1 konnte nicht geprüft werden.</translation>
    </message>
    <message>
        <source>%1 is verified: it is what its files give.</source>
        <translation>%1 ist geprüft: Er ist das, was seine Dateien ergeben.</translation>
    </message>
    <message>
        <source>%1 is not verified: something is another thing than it says.</source>
        <translation>%1 ist nicht bestätigt: Etwas ist anders, als darin steht.</translation>
    </message>
    <message>
        <source>%1 is not verified: not everything could be looked at.</source>
        <translation>%1 ist nicht bestätigt: Nicht alles ließ sich ansehen.</translation>
    </message>
    <message>
        <source>%1 is not verified: there is nothing to compare it with.</source>
        <translation>%1 ist nicht bestätigt: Es gibt nichts zum Vergleichen.</translation>
    </message>
</context>
<context>
    <name>telltale::ui::RequestView</name>
    <message>
        <source>Request and answer</source>
        <translation>Anfrage und Antwort</translation>
    </message>
    <message>
        <source>&amp;Copy line</source>
        <translation>Zeile &amp;kopieren</translation>
    </message>
</context>
<context>
    <name>telltale::ui::RuleEditor</name>
    <message>
        <source>Type what it is about, or remove the condition.</source>
        <translation>Geben Sie ein, worum es geht, oder entfernen Sie die Bedingung.</translation>
    </message>
    <message>
        <source>Everything else</source>
        <translation>Alles andere</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Neue Regel</translation>
    </message>
    <message>
        <source>Rule %1</source>
        <translation>Regel %1</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Add rule</source>
        <translation>Regel hinzufügen</translation>
    </message>
    <message>
        <source>Save rule</source>
        <translation>Regel speichern</translation>
    </message>
    <message>
        <source>The policy has changed since you began. Cancel, and look at it again.</source>
        <translation>Die Richtlinie hat sich geändert, seit Sie begonnen haben. Brechen Sie ab und sehen Sie sie sich noch einmal an.</translation>
    </message>
    <message>
        <source>Add condition</source>
        <translation>Bedingung hinzufügen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of the rule</source>
        <translation>Name der Regel</translation>
    </message>
    <message>
        <source>Without a condition it is about every field.</source>
        <translation>Ohne Bedingung betrifft sie jedes Feld.</translation>
    </message>
    <message>
        <source>For fields with</source>
        <translation>Für Felder mit</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>or</source>
        <translation>oder</translation>
    </message>
    <message>
        <source>and</source>
        <translation>und</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>the event stays here</source>
        <translation>das Ereignis bleibt hier</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>bleibt, wie es ist</translation>
    </message>
    <message>
        <source>Nothing is loaded to try it on.</source>
        <translation>Es ist nichts geladen, um sie auszuprobieren.</translation>
    </message>
    <message>
        <source>Hits none of the %1 loaded fields.</source>
        <translation>Trifft keines der %1 geladenen Felder.</translation>
    </message>
    <message>
        <source>Hits %1 of %2 loaded fields, in %3 events.</source>
        <translation>Trifft %1 von %2 geladenen Feldern, in %3 Ereignissen.</translation>
    </message>
    <message>
        <source>%1 more fit, but rules above decide about them.</source>
        <translation>%1 weitere passen, aber darüber stehende Regeln entscheiden über sie.</translation>
    </message>
    <message>
        <source>Trying it on what is loaded…</source>
        <translation>Wird am Geladenen ausprobiert …</translation>
    </message>
</context>
<context>
    <name>telltale::ui::RulePane</name>
    <message>
        <source>The policy was not changed.</source>
        <translation>Die Richtlinie wurde nicht geändert.</translation>
    </message>
    <message>
        <source>“%1” is ready and stays as it is.</source>
        <translation>„%1“ ist fertig und bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Copy it to your own rules to change it. It takes the place of what your own rules were until then; that can be undone.</source>
        <translation>Kopieren Sie sie in Ihre eigenen Regeln, um sie zu ändern. Sie tritt an die Stelle Ihrer bisherigen eigenen Regeln; das lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>Copy to own rules</source>
        <translation>In eigene Regeln kopieren</translation>
    </message>
    <message>
        <source>Your own rules cannot be read as they are now.</source>
        <translation>Ihre eigenen Regeln können so, wie sie sind, nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Write the last rules again</source>
        <translation>Letzte Regeln wiederherstellen</translation>
    </message>
    <message>
        <source>Edit as TOML</source>
        <translation>Als TOML bearbeiten</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message>
        <source>Add rule…</source>
        <translation>Regel hinzufügen …</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Move to the top</source>
        <translation>Ganz nach oben</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Add rule</source>
        <translation>Regel hinzufügen</translation>
    </message>
    <message>
        <source>Begin with “default”</source>
        <translation>Mit „default“ beginnen</translation>
    </message>
    <message>
        <source>A careful start: no credentials, hashed people, shortened addresses</source>
        <translation>Ein vorsichtiger Anfang: keine Zugangsdaten, Personen gehasht, Adressen gekürzt</translation>
    </message>
    <message>
        <source>Policy rules</source>
        <translation>Richtlinienregeln</translation>
    </message>
    <message>
        <source>Policy in force</source>
        <translation>Geltende Richtlinie</translation>
    </message>
    <message>
        <source>Which policy is in force: your own rules, or one that is ready</source>
        <translation>Welche Richtlinie gilt: Ihre eigenen Regeln oder eine fertige</translation>
    </message>
    <message>
        <source>Show as TOML</source>
        <translation>Als TOML zeigen</translation>
    </message>
    <message>
        <source>No rules yet: fields leave as they are</source>
        <translation>Noch keine Regeln: Felder gehen hinaus, wie sie sind</translation>
    </message>
    <message>
        <source>Add a rule for what has to be dropped, masked or hashed before it leaves, or begin with a policy that is ready. Rules hold for what passes through Telltale and for exports.</source>
        <translation>Fügen Sie eine Regel für das hinzu, was vor dem Hinausgehen entfernt, maskiert oder gehasht werden muss, oder beginnen Sie mit einer fertigen Richtlinie. Regeln gelten für alles, was durch Telltale läuft, und für Exporte.</translation>
    </message>
    <message>
        <source>This policy has no rules: fields leave as they are</source>
        <translation>Diese Richtlinie hat keine Regeln: Felder gehen hinaus, wie sie sind</translation>
    </message>
    <message>
        <source>It is one that is ready and stays as it is. Choose another one above, or your own rules.</source>
        <translation>Sie ist eine fertige und bleibt, wie sie ist. Wählen Sie oben eine andere oder Ihre eigenen Regeln.</translation>
    </message>
    <message>
        <source>first match wins; nothing is loaded to count hits on</source>
        <translation>erster Treffer gilt; es ist nichts geladen, um Treffer zu zählen</translation>
    </message>
    <message>
        <source>first match wins; counting hits… %1 %</source>
        <translation>erster Treffer gilt; Treffer werden gezählt … %1 %</translation>
    </message>
    <message>
        <source>first match wins; hits are not counted yet</source>
        <translation>erster Treffer gilt; Treffer sind noch nicht gezählt</translation>
    </message>
    <message numerus="yes">
        <source>first match wins; hits are counted on the %n loaded fields</source>
        <translation>
            <numerusform>erster Treffer gilt; Treffer sind am geladenen Feld gezählt</numerusform>
            <numerusform>erster Treffer gilt; Treffer sind an den %n geladenen Feldern gezählt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>telltale::ui::RuleTable</name>
    <message>
        <source>Policy rules</source>
        <translation>Richtlinienregeln</translation>
    </message>
</context>
<context>
    <name>telltale::ui::RunDesk</name>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Stop with SIGTERM</source>
        <translation>Mit SIGTERM stoppen</translation>
    </message>
    <message>
        <source>Stop with SIGKILL</source>
        <translation>Mit SIGKILL stoppen</translation>
    </message>
</context>
<context>
    <name>telltale::ui::RunPane</name>
    <message>
        <source>End of input</source>
        <translation>Ende der Eingabe</translation>
    </message>
    <message>
        <source>The program that is run</source>
        <translation>Das ausgeführte Programm</translation>
    </message>
    <message>
        <source>Close what the program has printed</source>
        <translation>Ausgabe des Programms schließen</translation>
    </message>
    <message>
        <source>Close (once the program is over)</source>
        <translation>Schließen (sobald das Programm zu Ende ist)</translation>
    </message>
    <message>
        <source>program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>What the program reads</source>
        <translation>Was das Programm liest</translation>
    </message>
    <message>
        <source>Type what the program reads; Return sends it</source>
        <translation>Eingeben, was das Programm liest; die Eingabetaste sendet es</translation>
    </message>
    <message>
        <source>Return sends the line, Ctrl+D ends the input</source>
        <translation>Die Eingabetaste sendet die Zeile, Strg+D beendet die Eingabe</translation>
    </message>
    <message>
        <source>End of input (Ctrl+D in the line)</source>
        <translation>Ende der Eingabe (Strg+D in der Zeile)</translation>
    </message>
    <message>
        <source>, in a sandbox</source>
        <translation>, in einer Sandbox</translation>
    </message>
    <message>
        <source>starting…</source>
        <translation>wird gestartet …</translation>
    </message>
    <message>
        <source>asked to end (%1), still running</source>
        <comment>a signal</comment>
        <translation>zum Beenden aufgefordert (%1), läuft noch</translation>
    </message>
    <message>
        <source>running %1</source>
        <comment>since</comment>
        <translation>läuft seit %1</translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <comment>how it ended, a duration</comment>
        <translation>%1 nach %2</translation>
    </message>
    <message>
        <source>%1; waiting for what it has sent…</source>
        <translation>%1; warten auf das, was es gesendet hat …</translation>
    </message>
    <message>
        <source>A password is asked for; Return sends it</source>
        <translation>Ein Passwort wird verlangt; die Eingabetaste sendet es</translation>
    </message>
</context>
<context>
    <name>telltale::ui::RunPanel</name>
    <message>
        <source>Give the whole path of the folder, from / or ~ on.</source>
        <translation>Geben Sie den ganzen Pfad des Ordners an, beginnend mit / oder ~.</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>Diesen Ordner gibt es nicht.</translation>
    </message>
    <message>
        <source>This is no folder.</source>
        <translation>Das ist kein Ordner.</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen …</translation>
    </message>
    <message>
        <source>Stop the capture</source>
        <translation>Aufzeichnung beenden</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Run a program</source>
        <translation>Programm ausführen</translation>
    </message>
    <message>
        <source>Line %1: type the whole value anew, or show secrets to change a part of it.</source>
        <translation>Zeile %1: Geben Sie den ganzen Wert neu ein oder lassen Sie Geheimnisse anzeigen, um einen Teil zu ändern.</translation>
    </message>
    <message>
        <source>A value is empty: those that look secret are not remembered. Type it again.</source>
        <translation>Ein Wert ist leer: Werte, die geheim aussehen, werden nicht gespeichert. Geben Sie ihn erneut ein.</translation>
    </message>
    <message>
        <source>Values of names like KEY, TOKEN, SECRET or PASSWORD are masked and never written to disk.</source>
        <translation>Werte zu Namen wie KEY, TOKEN, SECRET oder PASSWORD werden maskiert und nie auf die Platte geschrieben.</translation>
    </message>
    <message>
        <source>%1 runs. Stop it before another one is run (%2).</source>
        <translation>%1 läuft. Beenden Sie es, bevor Sie ein weiteres Programm ausführen (%2).</translation>
    </message>
    <message>
        <source>A capture runs on %1. The gate, the record and what is held are there for one of the two at a time: stop it first.</source>
        <translation>Auf %1 läuft eine Aufzeichnung. Schranke, Aufzeichnungsdatei und Angehaltenes gibt es jeweils nur für eines von beiden: Beenden Sie sie zuerst.</translation>
    </message>
    <message>
        <source>It can be run once what is marked is right.</source>
        <translation>Es kann ausgeführt werden, sobald das Gekennzeichnete stimmt.</translation>
    </message>
    <message>
        <source>Type a command to see what will happen.</source>
        <translation>Geben Sie einen Befehl ein, um zu sehen, was geschehen wird.</translation>
    </message>
    <message>
        <source>%1 runs in %2.</source>
        <comment>a program, a folder</comment>
        <translation>%1 läuft in %2.</translation>
    </message>
    <message>
        <source>What it wants to send is recorded and answered here; nothing leaves.</source>
        <translation>Was es senden will, wird hier aufgezeichnet und beantwortet; nichts geht hinaus.</translation>
    </message>
    <message>
        <source>What it sends is recorded first, and leaves as gate and policy say.</source>
        <translation>Was es sendet, wird zuerst aufgezeichnet und geht dann nach Schranke und Richtlinie hinaus.</translation>
    </message>
    <message>
        <source>Folder in which the program begins</source>
        <translation>Ordner, in dem das Programm startet</translation>
    </message>
    <message>
        <source>Its traffic is captured; nothing else on this machine is changed.</source>
        <translation>Sein Datenverkehr wird aufgezeichnet; sonst wird auf diesem Rechner nichts geändert.</translation>
    </message>
    <message>
        <source>Close the panel</source>
        <translation>Bereich schließen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>The program and what it is given, as in a shell (Return runs it)</source>
        <translation>Das Programm und seine Argumente, wie in einer Shell (die Eingabetaste führt es aus)</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Recent ones</source>
        <translation>Zuletzt verwendet</translation>
    </message>
    <message>
        <source>Return takes it over, Delete forgets it</source>
        <translation>Die Eingabetaste übernimmt, Entf vergisst</translation>
    </message>
    <message>
        <source>Forget the chosen one (Delete in the list)</source>
        <translation>Den gewählten vergessen (Entf in der Liste)</translation>
    </message>
    <message>
        <source>Choose the folder in which the program begins</source>
        <translation>Ordner wählen, in dem das Programm startet</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Show secrets</source>
        <translation>Geheimnisse anzeigen</translation>
    </message>
    <message>
        <source>Show the values of variables that look secret</source>
        <translation>Die Werte von Variablen anzeigen, die geheim aussehen</translation>
    </message>
    <message>
        <source>Environment, a line NAME=VALUE each</source>
        <translation>Umgebung, je Zeile NAME=WERT</translation>
    </message>
    <message>
        <source>Sandbox: nothing leaves, Telltale answers in place of every host</source>
        <translation>Sandbox: Nichts geht hinaus, Telltale antwortet anstelle jedes Hosts</translation>
    </message>
    <message>
        <source>Run it (Return in a line)</source>
        <translation>Ausführen (Eingabetaste in einer Zeile)</translation>
    </message>
</context>
<context>
    <name>telltale::ui::RunWords</name>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>signal %1</source>
        <translation>Signal %1</translation>
    </message>
    <message>
        <source>ended with status %1 (%2)</source>
        <translation>mit Status %1 beendet (%2)</translation>
    </message>
    <message>
        <source>ended with status %1</source>
        <translation>mit Status %1 beendet</translation>
    </message>
    <message>
        <source>more programs than could be written down</source>
        <translation>mehr Programme, als notiert werden konnten</translation>
    </message>
    <message>
        <source>what %1 (process %2) sends from now on: it still runs, and finds its connections refused</source>
        <translation>was %1 (Prozess %2) ab jetzt sendet: Es läuft noch, und seine Verbindungen werden abgelehnt</translation>
    </message>
    <message numerus="yes">
        <source>%n connections that did not find Telltale</source>
        <translation>
            <numerusform>%n Verbindung, die Telltale nicht gefunden hat</numerusform>
            <numerusform>%n Verbindungen, die Telltale nicht gefunden haben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>telltale::ui::ServerPane</name>
    <message>
        <source>Disconnect</source>
        <translation>Trennen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>none: its state is only read</source>
        <translation>keiner: Der Zustand wird nur gelesen</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Send the password unencrypted: over http to another machine, everybody in between reads it</source>
        <translation>Passwort unverschlüsselt senden: Über http an einen anderen Rechner kann es jeder dazwischen lesen</translation>
    </message>
    <message>
        <source>Running server of %1</source>
        <translation>Laufender Server von %1</translation>
    </message>
    <message>
        <source>Asked is GET /api/v1/users/me, without logging in, whenever the switches are read: it says whether telemetry is on. With a user, a superuser of the server, Telltale logs in to read and change the one setting that turns it, and shows every such request before. The password is kept in memory until this window closes, and written nowhere.</source>
        <translation>Abgefragt wird ohne Anmeldung GET /api/v1/users/me, sooft die Schalter gelesen werden: Die Antwort sagt, ob die Telemetrie eingeschaltet ist. Mit einem Benutzer, der auf dem Server Superuser ist, meldet sich Telltale an, um die eine Einstellung zu lesen und zu ändern, die sie schaltet, und zeigt jede solche Anfrage vorher. Das Passwort bleibt im Arbeitsspeicher, bis dieses Fenster geschlossen wird, und wird nirgends gespeichert.</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbindung wird aufgebaut …</translation>
    </message>
    <message>
        <source>The password of %1 is missing.</source>
        <translation>Das Passwort von %1 fehlt.</translation>
    </message>
</context>
<context>
    <name>telltale::ui::SettingRow</name>
    <message>
        <source>Back to the default: %1</source>
        <translation>Zurück zur Vorgabe: %1</translation>
    </message>
    <message>
        <source>%1: back to the default</source>
        <translation>%1: zurück zur Vorgabe</translation>
    </message>
    <message>
        <source>%1, not %2</source>
        <translation>%1, nicht %2</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <comment>of the settings file</comment>
        <translation>Zeile %1: %2</translation>
    </message>
</context>
<context>
    <name>telltale::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Not kept in a file</source>
        <translation>Nicht in einer Datei gespeichert</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <comment>of the settings file</comment>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>%1 And %2 more.</source>
        <comment>a hint, a number</comment>
        <translation>%1 Und %2 weitere.</translation>
    </message>
</context>
<context>
    <name>telltale::ui::StartPage</name>
    <message>
        <source>See exactly what your software sends</source>
        <translation>Sehen Sie genau, was Ihre Software sendet</translation>
    </message>
    <message>
        <source>Everything is decoded on this machine. Telltale itself sends nothing.</source>
        <translation>Alles wird auf diesem Rechner dekodiert. Telltale selbst sendet nichts.</translation>
    </message>
    <message>
        <source>A payload, NDJSON log, HAR file or documentation page, also compressed. Or drop it anywhere.</source>
        <translation>Nutzdaten, ein NDJSON-Protokoll, eine HAR-Datei oder eine Dokumentationsseite, auch komprimiert. Oder einfach ins Fenster ziehen.</translation>
    </message>
    <message>
        <source>A local collector and proxy for the programs that you point at it. Needs no rights.</source>
        <translation>Ein lokaler Kollektor und Proxy für die Programme, die Sie darauf richten. Braucht keine Rechte.</translation>
    </message>
    <message>
        <source>Starts it with its traffic captured, TLS too, and shows what it sends while it sends it.</source>
        <translation>Startet es mit aufgezeichnetem Datenverkehr, auch TLS, und zeigt, was es sendet, während es sendet.</translation>
    </message>
    <message>
        <source>Example, already decoded</source>
        <translation>Beispiel, schon dekodiert</translation>
    </message>
    <message>
        <source>the four payloads that the Appsmith documentation publishes</source>
        <translation>die vier Nutzdaten, die die Appsmith-Dokumentation veröffentlicht</translation>
    </message>
    <message>
        <source>Explore the example</source>
        <translation>Beispiel erkunden</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Hide the example</source>
        <translation>Beispiel ausblenden</translation>
    </message>
    <message>
        <source>found in one page of documentation</source>
        <translation>in einer Dokumentationsseite gefunden</translation>
    </message>
    <message>
        <source>Every fenced block that holds a payload is read, with its heading and its line in the page.</source>
        <translation>Jeder Codeblock mit Nutzdaten wird gelesen, mit seiner Überschrift und seiner Zeile in der Seite.</translation>
    </message>
    <message>
        <source>Show them in Inspect</source>
        <translation>In „Untersuchen“ zeigen</translation>
    </message>
    <message>
        <source>each with its exact bytes</source>
        <translation>jedes mit seinen genauen Bytes</translation>
    </message>
    <message>
        <source>Select a field and its bytes light up; click in the bytes and its field is selected. Values are shown as they were sent.</source>
        <translation>Wählen Sie ein Feld, und seine Bytes leuchten auf; klicken Sie in die Bytes, und ihr Feld ist ausgewählt. Werte werden so gezeigt, wie sie gesendet wurden.</translation>
    </message>
    <message>
        <source>See the bytes in Inspect</source>
        <translation>Bytes in „Untersuchen“ ansehen</translation>
    </message>
    <message>
        <source>read, and said so</source>
        <translation>gelesen und gemeldet</translation>
    </message>
    <message>
        <source>The page has comments inside its JSON. Each is listed with its line and column; nothing is silently repaired.</source>
        <translation>Die Seite hat Kommentare in ihrem JSON. Jeder ist mit Zeile und Spalte aufgeführt; nichts wird stillschweigend repariert.</translation>
    </message>
    <message>
        <source>List the problems</source>
        <translation>Probleme auflisten</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Gut zu wissen</translation>
    </message>
    <message>
        <source>Ctrl+V decodes whatever payload is on the clipboard.</source>
        <translation>Strg+V dekodiert Nutzdaten jeder Art aus der Zwischenablage.</translation>
    </message>
    <message>
        <source>Files are only read; nothing is uploaded.</source>
        <translation>Dateien werden nur gelesen; nichts wird hochgeladen.</translation>
    </message>
    <message>
        <source>F1 lists every key.</source>
        <translation>F1 listet alle Tasten auf.</translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation>%1 Ereignisse</translation>
    </message>
    <message>
        <source>%1 fields</source>
        <translation>%1 Felder</translation>
    </message>
    <message>
        <source>%1 tolerances</source>
        <translation>%1 Abweichungen</translation>
    </message>
</context>
<context>
    <name>telltale::ui::StatusLine</name>
    <message>
        <source>log not checked</source>
        <translation>Protokoll nicht geprüft</translation>
    </message>
    <message>
        <source>Showing the built-in example</source>
        <translation>Das eingebaute Beispiel wird gezeigt</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Wird gelesen</translation>
    </message>
    <message>
        <source>no problems</source>
        <translation>keine Probleme</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>following %n files</source>
        <translation>
            <numerusform>%n Datei wird mitverfolgt</numerusform>
            <numerusform>%n Dateien werden mitverfolgt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>telltale::ui::SwitchPane</name>
    <message>
        <source>Which products</source>
        <translation>Welche Produkte</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Ordner hinzufügen …</translation>
    </message>
    <message>
        <source>Product switches</source>
        <translation>Produktschalter</translation>
    </message>
    <message>
        <source>strongest layer last; state is read back, never assumed</source>
        <translation>stärkste Ebene zuletzt; der Zustand wird gelesen, nie angenommen</translation>
    </message>
    <message>
        <source>Found here</source>
        <translation>Hier gefunden</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Look for products in another folder too: a container&apos;s volume, a mounted disk</source>
        <translation>Produkte auch in einem weiteren Ordner suchen: im Volume eines Containers, auf einer eingehängten Platte</translation>
    </message>
    <message>
        <source>Found here %1</source>
        <translation>Hier gefunden %1</translation>
    </message>
    <message>
        <source>Looking for products…</source>
        <translation>Produkte werden gesucht …</translation>
    </message>
    <message>
        <source>No product with a known switch was found on this machine.</source>
        <translation>Auf diesem Rechner wurde kein Produkt mit bekanntem Schalter gefunden.</translation>
    </message>
    <message>
        <source>Add the folder of one (a container&apos;s volume, a mounted disk), or look at all that are known.</source>
        <translation>Fügen Sie den Ordner eines Produkts hinzu (das Volume eines Containers, eine eingehängte Platte) oder sehen Sie sich alle bekannten an.</translation>
    </message>
    <message>
        <source>Switch off in this layer…</source>
        <translation>In dieser Ebene ausschalten …</translation>
    </message>
    <message>
        <source>Switch off…</source>
        <translation>Ausschalten …</translation>
    </message>
    <message>
        <source>Switch on in this layer…</source>
        <translation>In dieser Ebene einschalten …</translation>
    </message>
    <message>
        <source>Switch on…</source>
        <translation>Einschalten …</translation>
    </message>
    <message>
        <source>Connect to the server…</source>
        <translation>Mit dem Server verbinden …</translation>
    </message>
    <message>
        <source>Copy where it was read</source>
        <translation>Fundort kopieren</translation>
    </message>
</context>
<context>
    <name>telltale::ui::TerminalView</name>
    <message>
        <source>What the program prints</source>
        <translation>Was das Programm ausgibt</translation>
    </message>
    <message>
        <source>What the program prints appears here.</source>
        <translation>Was das Programm ausgibt, erscheint hier.</translation>
    </message>
</context>
<context>
    <name>telltale::ui::TimelineChart</name>
    <message>
        <source>Timeline</source>
        <translation>Zeitachse</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>event, time, when it is sent</comment>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(kein Name)</translation>
    </message>
    <message>
        <source>%1 to %2: %3 events</source>
        <translation>%1 bis %2: %3 Ereignisse</translation>
    </message>
    <message>
        <source>No event says when it happened.</source>
        <translation>Kein Ereignis sagt, wann es geschah.</translation>
    </message>
    <message>
        <source>always sent</source>
        <translation>immer gesendet</translation>
    </message>
    <message>
        <source>when enabled</source>
        <translation>wenn eingeschaltet</translation>
    </message>
    <message>
        <source>not known when</source>
        <translation>Freigabe unbekannt</translation>
    </message>
</context>
<context>
    <name>telltale::ui::TreatmentForm</name>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
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
        <source>as usual</source>
        <translation>wie üblich</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Als</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schrittweite</translation>
    </message>
    <message>
        <source>with your key</source>
        <translation>mit Ihrem Schlüssel</translation>
    </message>
    <message>
        <source>with your key, shortened</source>
        <translation>mit Ihrem Schlüssel, gekürzt</translation>
    </message>
    <message>
        <source>as the vendor does</source>
        <translation>wie der Hersteller</translation>
    </message>
    <message>
        <source>A number is like 1 or -1.5, not “%1”.</source>
        <translation>Eine Zahl sieht aus wie 1 oder -1.5, nicht wie „%1“.</translation>
    </message>
    <message>
        <source>It is true or false, not “%1”.</source>
        <translation>Möglich ist true oder false, nicht „%1“.</translation>
    </message>
</context>
<context>
    <name>telltale::ui::TrustPart</name>
    <message>
        <source>Trust</source>
        <translation>Vertrauen</translation>
    </message>
    <message>
        <source>No certificate authority opens TLS: it passes on unread, and is counted.</source>
        <translation>Keine Zertifizierungsstelle öffnet TLS: Es wird ungelesen weitergereicht und gezählt.</translation>
    </message>
    <message>
        <source>TLS passes on unread: %1</source>
        <translation>TLS wird ungelesen weitergereicht: %1</translation>
    </message>
    <message>
        <source>A certificate authority of this run opens TLS. It is kept in memory, handed to the program that was started, and gone when the run ends.</source>
        <translation>Eine Zertifizierungsstelle dieses Laufs öffnet TLS. Sie bleibt im Arbeitsspeicher, wird dem gestarteten Programm mitgegeben und ist fort, wenn der Lauf endet.</translation>
    </message>
    <message>
        <source>The lasting certificate authority of this account opens TLS of the hosts on the capture list. Programs have to trust its certificate.</source>
        <translation>Die dauerhafte Zertifizierungsstelle dieses Kontos öffnet TLS der Hosts auf der Aufzeichnungsliste. Programme müssen ihrem Zertifikat vertrauen.</translation>
    </message>
    <message>
        <source>SHA-256 %1</source>
        <translation>SHA-256 %1</translation>
    </message>
    <message>
        <source>Copy the certificate&apos;s path</source>
        <translation>Pfad des Zertifikats kopieren</translation>
    </message>
    <message>
        <source>Copy the command that makes one</source>
        <translation>Befehl zum Erzeugen kopieren</translation>
    </message>
</context>
<context>
    <name>telltale::ui::TryPane</name>
    <message>
        <source>Schemes</source>
        <translation>Schemata</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Type a value: an address, a name, an e-mail</source>
        <translation>Geben Sie einen Wert ein: eine Adresse, einen Namen, eine E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Value to hash</source>
        <translation>Zu hashender Wert</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the chosen row (Ctrl+C, Enter)</source>
        <translation>Die gewählte Zeile kopieren (Strg+C, Enter)</translation>
    </message>
</context>
<context>
    <name>telltale::ui::TunnelPart</name>
    <message>
        <source>Passed on unread, or not let through</source>
        <translation>Ungelesen weitergereicht oder nicht durchgelassen</translation>
    </message>
    <message>
        <source>Open this host from now on</source>
        <translation>Diesen Host ab jetzt öffnen</translation>
    </message>
    <message>
        <source>TLS to this host is opened from the next connection on, so that what is sent is seen</source>
        <translation>TLS zu diesem Host wird ab der nächsten Verbindung geöffnet, damit zu sehen ist, was gesendet wird</translation>
    </message>
    <message>
        <source>TLS to %1 is opened from the next connection on, until this capture ends.</source>
        <translation>TLS zu %1 wird ab der nächsten Verbindung geöffnet, bis diese Aufzeichnung endet.</translation>
    </message>
    <message>
        <source>Only what is not on the capture list can be opened.</source>
        <translation>Nur was nicht auf der Aufzeichnungsliste steht, kann geöffnet werden.</translation>
    </message>
    <message>
        <source>It passes on with its own certificate; only its bytes are counted.</source>
        <translation>Es wird mit seinem eigenen Zertifikat weitergereicht; nur seine Bytes werden gezählt.</translation>
    </message>
</context>
<context>
    <name>telltale::ui::UndoPane</name>
    <message>
        <source>Undo this change…</source>
        <translation>Änderung rückgängig machen …</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Undoing a change</source>
        <translation>Das Rückgängigmachen einer Änderung</translation>
    </message>
    <message>
        <source>It cannot be undone: %1</source>
        <translation>Es kann nicht rückgängig gemacht werden: %1</translation>
    </message>
    <message>
        <source>%1 was made by this change, and will be removed.</source>
        <translation>%1 ist durch diese Änderung entstanden und wird entfernt.</translation>
    </message>
    <message>
        <source>%1 will be put back as it was before, byte for byte. The activity log tells of it.</source>
        <translation>%1 wird Byte für Byte so wiederhergestellt, wie es vorher war. Das Aktivitätsprotokoll hält es fest.</translation>
    </message>
</context>
<context>
    <name>telltale::ui::ValueView</name>
    <message>
        <source>Value of the field</source>
        <translation>Wert des Felds</translation>
    </message>
</context>
<context>
    <name>telltale::ui::VerdictStrip</name>
    <message>
        <source>Compare with a checkpoint…</source>
        <translation>Mit einem Prüfpunkt vergleichen …</translation>
    </message>
    <message>
        <source>A log that was cut, or written anew as a whole, is told from this one only by a checkpoint that was kept elsewhere</source>
        <translation>Ein gekürztes oder ganz neu geschriebenes Protokoll ist von diesem nur durch einen anderswo aufbewahrten Prüfpunkt zu unterscheiden</translation>
    </message>
    <message>
        <source>Where the chain is broken</source>
        <translation>Wo die Kette gebrochen ist</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>Verifying the chain…</source>
        <translation>Kette wird geprüft …</translation>
    </message>
    <message>
        <source>%1 % of %2</source>
        <translation>%1 % von %2</translation>
    </message>
    <message>
        <source>checked %1 UTC, took %2, %3</source>
        <translation>geprüft %1 UTC, Dauer %2, %3</translation>
    </message>
    <message>
        <source>Chain verified: %1 of %1 entries, each holds the hash of the one before.</source>
        <translation>Kette geprüft: %1 von %1 Einträgen; jeder enthält den Hash des vorigen.</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>not compared with a checkpoint</source>
        <translation>nicht mit einem Prüfpunkt verglichen</translation>
    </message>
    <message>
        <source>checkpoint %1 agrees up to entry %2</source>
        <translation>Prüfpunkt %1 stimmt bis Eintrag %2 überein</translation>
    </message>
    <message>
        <source>checkpoint %1 contradicts: entry %2 is another one</source>
        <translation>Prüfpunkt %1 widerspricht: Eintrag %2 ist ein anderer</translation>
    </message>
    <message>
        <source>checkpoint %1 contradicts: entry %2 was cut off</source>
        <translation>Prüfpunkt %1 widerspricht: Eintrag %2 wurde abgeschnitten</translation>
    </message>
    <message>
        <source>The chain could not be followed to its end.</source>
        <translation>Die Kette konnte nicht bis zum Ende verfolgt werden.</translation>
    </message>
    <message>
        <source>The log contradicts a checkpoint: it was cut, or written anew.</source>
        <translation>Das Protokoll widerspricht einem Prüfpunkt: Es wurde gekürzt oder neu geschrieben.</translation>
    </message>
    <message numerus="yes">
        <source>The chain is broken at %n places, first at line %1.</source>
        <translation>
            <numerusform>Die Kette ist in Zeile %1 gebrochen.</numerusform>
            <numerusform>Die Kette ist an %n Stellen gebrochen, zuerst in Zeile %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>telltale::ui::ViewKeys</name>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation>Tab, Umschalt+Tab</translation>
    </message>
    <message>
        <source>To the next control, to the one before</source>
        <translation>Zum nächsten, zum vorigen Bedienelement</translation>
    </message>
    <message>
        <source>Alt and a letter</source>
        <translation>Alt und ein Buchstabe</translation>
    </message>
    <message>
        <source>Open a menu</source>
        <translation>Menü öffnen</translation>
    </message>
    <message>
        <source>Enter, Space</source>
        <translation>Enter, Leertaste</translation>
    </message>
    <message>
        <source>Press a button</source>
        <translation>Schaltfläche drücken</translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation>Links, Rechts</translation>
    </message>
    <message>
        <source>In tabs and switches: choose another</source>
        <translation>In Reitern und Umschaltern: anderes wählen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Close a window or a message; from bytes to fields, from fields to events</source>
        <translation>Fenster oder Meldung schließen; von Bytes zu Feldern, von Feldern zu Ereignissen</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>Up, Down, Page Up, Page Down</source>
        <translation>Auf, Ab, Bild auf, Bild ab</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Bewegen</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Pos1, Ende</translation>
    </message>
    <message>
        <source>To the first, to the last</source>
        <translation>Zum ersten, zum letzten</translation>
    </message>
    <message>
        <source>A letter</source>
        <translation>Ein Buchstabe</translation>
    </message>
    <message>
        <source>To the next row that begins with it</source>
        <translation>Zur nächsten Zeile, die damit beginnt</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>From an event to its fields, from a field to its bytes; go to a problem, a file or a page</source>
        <translation>Von einem Ereignis zu seinen Feldern, von einem Feld zu seinen Bytes; zu einem Problem, einer Datei oder einer Seite gehen</translation>
    </message>
    <message>
        <source>Shift+Up, Shift+Down</source>
        <translation>Umschalt+Auf, Umschalt+Ab</translation>
    </message>
    <message>
        <source>Select several events</source>
        <translation>Mehrere Ereignisse auswählen</translation>
    </message>
    <message>
        <source>Right, Left</source>
        <translation>Rechts, Links</translation>
    </message>
    <message>
        <source>Open, close a branch of fields</source>
        <translation>Zweig von Feldern öffnen, schließen</translation>
    </message>
    <message>
        <source>*</source>
        <translation>*</translation>
    </message>
    <message>
        <source>Open everything below a field</source>
        <translation>Alles unter einem Feld öffnen</translation>
    </message>
    <message>
        <source>Menu, Shift+F10</source>
        <translation>Menü, Umschalt+F10</translation>
    </message>
    <message>
        <source>What can be done with a row</source>
        <translation>Was mit einer Zeile getan werden kann</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Close the selected file, in the list of loaded files</source>
        <translation>In der Liste der geladenen Dateien: die ausgewählte schließen</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Field before, field after</source>
        <translation>Voriges Feld, nächstes Feld</translation>
    </message>
    <message>
        <source>To the field on another line</source>
        <translation>Zum Feld in einer anderen Zeile</translation>
    </message>
    <message>
        <source>First, last field of the line</source>
        <translation>Erstes, letztes Feld der Zeile</translation>
    </message>
    <message>
        <source>Ctrl+Home, Ctrl+End</source>
        <translation>Strg+Pos1, Strg+Ende</translation>
    </message>
    <message>
        <source>First, last field of the event</source>
        <translation>Erstes, letztes Feld des Ereignisses</translation>
    </message>
    <message>
        <source>Ctrl+Up, Ctrl+Down</source>
        <translation>Strg+Auf, Strg+Ab</translation>
    </message>
    <message>
        <source>Scroll</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Strg+C</translation>
    </message>
    <message>
        <source>Copy the exact bytes of the field</source>
        <translation>Die genauen Bytes des Felds kopieren</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Up, Down, Enter</source>
        <translation>Auf, Ab, Enter</translation>
    </message>
    <message>
        <source>Choose a word that is offered</source>
        <translation>Angebotenes Wort wählen</translation>
    </message>
    <message>
        <source>Enter, Down</source>
        <translation>Enter, Ab</translation>
    </message>
    <message>
        <source>To the events that were found</source>
        <translation>Zu den gefundenen Ereignissen</translation>
    </message>
    <message>
        <source>Clear the filter; when it is empty, to the events</source>
        <translation>Filter löschen; ist er leer, zu den Ereignissen</translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Show the events that have the field</source>
        <translation>Die Ereignisse anzeigen, die das Feld haben</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Mark the field as reviewed, take that back</source>
        <translation>Feld als geprüft markieren, das zurücknehmen</translation>
    </message>
    <message>
        <source>Arrows, Home, End</source>
        <translation>Pfeiltasten, Pos1, Ende</translation>
    </message>
    <message>
        <source>In a chart: from part to part</source>
        <translation>In einem Diagramm: von Teil zu Teil</translation>
    </message>
    <message>
        <source>In a chart: only fields of this part; once more: all</source>
        <translation>In einem Diagramm: nur Felder dieses Teils; noch einmal: alle</translation>
    </message>
    <message>
        <source>From a comparison back to the inventory</source>
        <translation>Von einem Vergleich zurück zum Bestand</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>From entry to entry; days are passed over</source>
        <translation>Von Eintrag zu Eintrag; Tage werden übergangen</translation>
    </message>
    <message>
        <source>To the newest, to the oldest entry</source>
        <translation>Zum neuesten, zum ältesten Eintrag</translation>
    </message>
    <message>
        <source>In the filter: clear it; when it is empty, to the entries</source>
        <translation>Im Filter: ihn löschen; ist er leer, zu den Einträgen</translation>
    </message>
    <message>
        <source>Up, Down</source>
        <translation>Auf, Ab</translation>
    </message>
    <message>
        <source>Where the chain is broken: show the entry</source>
        <translation>Wo die Kette gebrochen ist: Eintrag anzeigen</translation>
    </message>
    <message>
        <source>Requests that wait</source>
        <translation>Wartende Anfragen</translation>
    </message>
    <message>
        <source>Release the request</source>
        <translation>Anfrage durchlassen</translation>
    </message>
    <message>
        <source>Drop the request</source>
        <translation>Anfrage verwerfen</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Strg+F</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>Handbuch durchsuchen</translation>
    </message>
    <message>
        <source>Alt+Left, Alt+Right</source>
        <translation>Alt+Links, Alt+Rechts</translation>
    </message>
    <message>
        <source>To the page before, and back again</source>
        <translation>Zur vorigen Seite und wieder zurück</translation>
    </message>
    <message>
        <source>In the list: turn the pages, or go from place to place</source>
        <translation>In der Liste: blättern oder von Stelle zu Stelle gehen</translation>
    </message>
    <message>
        <source>From the list to the page; on a link: follow it</source>
        <translation>Aus der Liste zur Seite; auf einem Link: ihm folgen</translation>
    </message>
</context>
<context>
    <name>telltale::ui::WaitingView</name>
    <message>
        <source>Copy the command</source>
        <translation>Befehl kopieren</translation>
    </message>
    <message>
        <source>Nothing has come to %1 yet</source>
        <translation>Bei %1 ist noch nichts angekommen</translation>
    </message>
    <message>
        <source>Point a program at http://%1, or try it with this. What comes appears here at once.</source>
        <translation>Richten Sie ein Programm auf http://%1 oder versuchen Sie es hiermit. Was kommt, erscheint sofort hier.</translation>
    </message>
    <message>
        <source>The program has sent nothing yet</source>
        <translation>Das Programm hat noch nichts gesendet</translation>
    </message>
    <message>
        <source>What it sends appears here at once.</source>
        <translation>Was es sendet, erscheint sofort hier.</translation>
    </message>
</context>
</TS>
