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
    <message>
        <source>UUID without content: stands for nobody</source>
        <translation>UUID ohne Inhalt: steht für niemanden</translation>
    </message>
    <message>
        <source>UUID version %1, created %2</source>
        <translation>UUID Version %1, erzeugt %2</translation>
    </message>
    <message>
        <source>made on a machine that hides its MAC address (random node %1)</source>
        <translation>auf einem Rechner erzeugt, der seine MAC-Adresse verbirgt (zufälliger Knoten %1)</translation>
    </message>
    <message>
        <source>made on the machine with the MAC address %1</source>
        <translation>auf dem Rechner mit der MAC-Adresse %1 erzeugt</translation>
    </message>
    <message>
        <source>UUID version 7, created %1</source>
        <translation>UUID Version 7, erzeugt %1</translation>
    </message>
    <message>
        <source>UUID version %1: a digest of a name, the same for the same name</source>
        <translation>UUID Version %1: Hashwert eines Namens, gleich für denselben Namen</translation>
    </message>
    <message>
        <source>UUID version 4: random, says nothing by itself</source>
        <translation>UUID Version 4: zufällig, sagt für sich genommen nichts</translation>
    </message>
    <message>
        <source>MongoDB ObjectId, created %1</source>
        <translation>MongoDB-ObjectId, erzeugt %1</translation>
    </message>
    <message>
        <source>ULID, created %1</source>
        <translation>ULID, erzeugt %1</translation>
    </message>
    <message>
        <source>KSUID, created %1</source>
        <translation>KSUID, erzeugt %1</translation>
    </message>
    <message>
        <source>created %1, if it counts as Twitter&apos;s ids do</source>
        <translation>erzeugt %1, wenn sie zählt wie die IDs von Twitter</translation>
    </message>
    <message>
        <source>created %1, if it counts as Discord&apos;s ids do</source>
        <translation>erzeugt %1, wenn sie zählt wie die IDs von Discord</translation>
    </message>
    <message>
        <source>a group&apos;s address, no single machine&apos;s</source>
        <translation>die Adresse einer Gruppe, keines einzelnen Rechners</translation>
    </message>
    <message>
        <source>locally administered: made up by the device, often anew for each network</source>
        <translation>lokal verwaltet: vom Gerät frei gewählt, oft für jedes Netz neu</translation>
    </message>
    <message>
        <source>given by the maker of the card, whose number is %1; stays with the device</source>
        <translation>vom Hersteller der Karte vergeben, dessen Nummer %1 ist; bleibt beim Gerät</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>local time of the zone UTC%1; in UTC %2</source>
        <translation>Ortszeit der Zone UTC%1; in UTC %2</translation>
    </message>
    <message>
        <source>public IPv4 address in the network %1.%2.%3.0/24: leads to a provider and a town</source>
        <translation>öffentliche IPv4-Adresse im Netz %1.%2.%3.0/24: führt zu Anbieter und Stadt</translation>
    </message>
    <message>
        <source>public IPv6 address: its first half is often one household or company</source>
        <translation>öffentliche IPv6-Adresse: die erste Hälfte gehört oft zu einem einzigen Haushalt oder Unternehmen</translation>
    </message>
    <message>
        <source>its second half is made of the machine&apos;s MAC address</source>
        <translation>die zweite Hälfte ist aus der MAC-Adresse des Rechners gebildet</translation>
    </message>
    <message>
        <source>names the network interface %1</source>
        <translation>nennt die Netzschnittstelle %1</translation>
    </message>
    <message>
        <source>a whole network</source>
        <translation>ein ganzes Netz</translation>
    </message>
    <message>
        <source>name of the user on the machine: %1</source>
        <translation>Name des Benutzers auf dem Rechner: %1</translation>
    </message>
    <message>
        <source>language %1</source>
        <translation>Sprache %1</translation>
    </message>
    <message>
        <source>language %1, as in %2</source>
        <translation>Sprache %1, wie in %2</translation>
    </message>
    <message>
        <source>somewhere in %1</source>
        <translation>irgendwo in %1</translation>
    </message>
    <message>
        <source>at the domain %1</source>
        <translation>in der Domain %1</translation>
    </message>
    <message>
        <source>with the tag %1 of its owner</source>
        <translation>mit dem Zusatz %1 des Inhabers</translation>
    </message>
    <message>
        <source>internal host name %1</source>
        <translation>interner Hostname %1</translation>
    </message>
    <message>
        <source>release %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>release %1, not a finished one: %2</source>
        <translation>Version %1, keine fertige: %2</translation>
    </message>
    <message>
        <source>release %1, build %2</source>
        <translation>Version %1, Build %2</translation>
    </message>
    <message>
        <source>telephone number: %1</source>
        <translation>Telefonnummer: %1</translation>
    </message>
    <message>
        <source>host %1: %2</source>
        <translation>Host %1: %2</translation>
    </message>
    <message>
        <source>host %1</source>
        <translation>Host %1</translation>
    </message>
    <message>
        <source>holds a password</source>
        <translation>enthält ein Passwort</translation>
    </message>
    <message>
        <source>holds a user name</source>
        <translation>enthält einen Benutzernamen</translation>
    </message>
    <message>
        <source>signed with %1</source>
        <translation>signiert mit %1</translation>
    </message>
    <message>
        <source>issued by %1</source>
        <translation>ausgestellt von %1</translation>
    </message>
    <message>
        <source>about the subject %1</source>
        <translation>über das Subjekt %1</translation>
    </message>
    <message>
        <source>e-mail address %1</source>
        <translation>E-Mail-Adresse %1</translation>
    </message>
    <message>
        <source>name %1</source>
        <translation>Name %1</translation>
    </message>
    <message>
        <source>issued at %1</source>
        <translation>ausgestellt %1</translation>
    </message>
    <message>
        <source>valid until %1</source>
        <translation>gültig bis %1</translation>
    </message>
    <message>
        <source>if it is a UUID: %1</source>
        <translation>falls es eine UUID ist: %1</translation>
    </message>
    <message>
        <source>sent by %1</source>
        <translation>gesendet von %1</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>auf %1</translation>
    </message>
    <message>
        <source>device %1</source>
        <translation>Gerät %1</translation>
    </message>
    <message>
        <source>a program that reads pages by itself</source>
        <translation>ein Programm, das Seiten selbsttätig liest</translation>
    </message>
</context>
<context>
    <name>ValueRules</name>
    <message>
        <source>not TOML: %1</source>
        <translation>kein TOML: %1</translation>
    </message>
    <message>
        <source>unknown key &quot;%1&quot;: known are form and value</source>
        <translation>unbekannter Schlüssel &quot;%1&quot;: bekannt sind form und value</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a list of tables: write [[%1]]</source>
        <translation>&quot;%1&quot; ist eine Liste von Tabellen: als [[%1]] schreiben</translation>
    </message>
    <message>
        <source>the form has no &quot;recognised&quot;</source>
        <translation>der Form fehlt &quot;recognised&quot;</translation>
    </message>
    <message>
        <source>unknown key &quot;%1&quot; of a form</source>
        <translation>unbekannter Schlüssel &quot;%1&quot; einer Form</translation>
    </message>
    <message>
        <source>&quot;length&quot; is [least, most]</source>
        <translation>&quot;length&quot; ist [mindestens, höchstens]</translation>
    </message>
    <message>
        <source>&quot;context&quot; is a list of texts</source>
        <translation>&quot;context&quot; ist eine Liste von Texten</translation>
    </message>
    <message>
        <source>a &quot;context&quot; has a word of three letters at least</source>
        <translation>ein &quot;context&quot; hat ein Wort von mindestens drei Buchstaben</translation>
    </message>
    <message>
        <source>&quot;country&quot; has two letters</source>
        <translation>&quot;country&quot; hat zwei Buchstaben</translation>
    </message>
    <message>
        <source>&quot;pattern&quot; is no expression: %1</source>
        <translation>&quot;pattern&quot; ist kein regulärer Ausdruck: %1</translation>
    </message>
    <message>
        <source>there is no validator &quot;%1&quot;</source>
        <translation>einen Prüfer &quot;%1&quot; gibt es nicht</translation>
    </message>
    <message>
        <source>&quot;where&quot; is &quot;whole&quot; or &quot;inside&quot;, not &quot;%1&quot;</source>
        <translation>&quot;where&quot; ist &quot;whole&quot; oder &quot;inside&quot;, nicht &quot;%1&quot;</translation>
    </message>
    <message>
        <source>&quot;sureness&quot; is weak, likely or sure, not &quot;%1&quot;</source>
        <translation>&quot;sureness&quot; ist weak, likely oder sure, nicht &quot;%1&quot;</translation>
    </message>
    <message>
        <source>unknown key &quot;%1&quot; of a value</source>
        <translation>unbekannter Schlüssel &quot;%1&quot; eines Werts</translation>
    </message>
    <message>
        <source>the value has no &quot;%1&quot;</source>
        <translation>dem Wert fehlt &quot;%1&quot;</translation>
    </message>
    <message>
        <source>&quot;needs_context&quot; without &quot;context&quot;: the rule could never apply</source>
        <translation>&quot;needs_context&quot; ohne &quot;context&quot;: Die Regel könnte nie greifen</translation>
    </message>
    <message>
        <source>&quot;length&quot; ends before it begins</source>
        <translation>&quot;length&quot; endet, bevor sie beginnt</translation>
    </message>
    <message>
        <source>&quot;pattern&quot; fits the empty text, so it would fit everything</source>
        <translation>&quot;pattern&quot; passt auf den leeren Text und damit auf alles</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a text</source>
        <translation>&quot;%1&quot; ist ein Text</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is true or false</source>
        <translation>&quot;%1&quot; ist true oder false</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a number from 0 to 1000000</source>
        <translation>&quot;%1&quot; ist eine Zahl von 0 bis 1000000</translation>
    </message>
    <message>
        <source>there is no category &quot;%1&quot;</source>
        <translation>eine Kategorie &quot;%1&quot; gibt es nicht</translation>
    </message>
    <message>
        <source>there is no form &quot;%1&quot;</source>
        <translation>eine Form &quot;%1&quot; gibt es nicht</translation>
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
        <translation>Loopback: der Rechner selbst</translation>
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
        <translation>Version 1: Zeit und Rechner</translation>
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
        <translation>Version 6: Zeit und Rechner</translation>
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
    <message>
        <source>an e-mail address</source>
        <translation>eine E-Mail-Adresse</translation>
    </message>
    <message>
        <source>a telephone number</source>
        <translation>eine Telefonnummer</translation>
    </message>
    <message>
        <source>an IPv4 address</source>
        <translation>eine IPv4-Adresse</translation>
    </message>
    <message>
        <source>an IPv6 address</source>
        <translation>eine IPv6-Adresse</translation>
    </message>
    <message>
        <source>a MAC address</source>
        <translation>eine MAC-Adresse</translation>
    </message>
    <message>
        <source>an IMEI</source>
        <translation>eine IMEI</translation>
    </message>
    <message>
        <source>an IBAN</source>
        <translation>eine IBAN</translation>
    </message>
    <message>
        <source>a payment card number</source>
        <translation>die Nummer einer Zahlungskarte</translation>
    </message>
    <message>
        <source>a crypto address</source>
        <translation>eine Krypto-Adresse</translation>
    </message>
    <message>
        <source>the seed phrase of a wallet</source>
        <translation>die Wiederherstellungsphrase einer Wallet</translation>
    </message>
    <message>
        <source>a UUID</source>
        <translation>eine UUID</translation>
    </message>
    <message>
        <source>a MongoDB ObjectId</source>
        <translation>eine MongoDB-ObjectId</translation>
    </message>
    <message>
        <source>a ULID</source>
        <translation>eine ULID</translation>
    </message>
    <message>
        <source>a KSUID</source>
        <translation>eine KSUID</translation>
    </message>
    <message>
        <source>a snowflake id</source>
        <translation>eine Snowflake-ID</translation>
    </message>
    <message>
        <source>a JSON Web Token</source>
        <translation>ein JSON Web Token</translation>
    </message>
    <message>
        <source>a secret</source>
        <translation>ein Geheimnis</translation>
    </message>
    <message>
        <source>a private key</source>
        <translation>ein privater Schlüssel</translation>
    </message>
    <message>
        <source>a URL</source>
        <translation>eine URL</translation>
    </message>
    <message>
        <source>a host name</source>
        <translation>ein Hostname</translation>
    </message>
    <message>
        <source>a file path</source>
        <translation>ein Dateipfad</translation>
    </message>
    <message>
        <source>a user agent</source>
        <translation>ein User-Agent</translation>
    </message>
    <message>
        <source>a version</source>
        <translation>eine Version</translation>
    </message>
    <message>
        <source>a timestamp</source>
        <translation>ein Zeitstempel</translation>
    </message>
    <message>
        <source>a date</source>
        <translation>ein Datum</translation>
    </message>
    <message>
        <source>a duration</source>
        <translation>eine Dauer</translation>
    </message>
    <message>
        <source>a place in coordinates</source>
        <translation>ein Ort in Koordinaten</translation>
    </message>
    <message>
        <source>a locale</source>
        <translation>eine Gebietseinstellung</translation>
    </message>
    <message>
        <source>a time zone</source>
        <translation>eine Zeitzone</translation>
    </message>
    <message>
        <source>a country code</source>
        <translation>ein Ländercode</translation>
    </message>
    <message>
        <source>a currency code</source>
        <translation>ein Währungscode</translation>
    </message>
    <message>
        <source>an MD5, or a UUID without dashes</source>
        <translation>ein MD5 oder eine UUID ohne Bindestriche</translation>
    </message>
    <message>
        <source>of the form of a SHA-1</source>
        <translation>von der Form eines SHA-1</translation>
    </message>
    <message>
        <source>of the form of a SHA-224</source>
        <translation>von der Form eines SHA-224</translation>
    </message>
    <message>
        <source>of the form of a SHA-256</source>
        <translation>von der Form eines SHA-256</translation>
    </message>
    <message>
        <source>of the form of a SHA-384</source>
        <translation>von der Form eines SHA-384</translation>
    </message>
    <message>
        <source>of the form of a SHA-512</source>
        <translation>von der Form eines SHA-512</translation>
    </message>
    <message>
        <source>a bcrypt password hash</source>
        <translation>ein Passwort-Hash mit bcrypt</translation>
    </message>
    <message>
        <source>an Argon2 password hash</source>
        <translation>ein Passwort-Hash mit Argon2</translation>
    </message>
    <message>
        <source>a digest</source>
        <translation>ein Hashwert</translation>
    </message>
    <message>
        <source>Base64</source>
        <translation>Base64</translation>
    </message>
    <message>
        <source>hexadecimal</source>
        <translation>hexadezimal</translation>
    </message>
    <message>
        <source>JSON in a text</source>
        <translation>JSON in einem Text</translation>
    </message>
    <message>
        <source>URL-encoded text</source>
        <translation>URL-kodierter Text</translation>
    </message>
    <message>
        <source>a media type</source>
        <translation>ein Medientyp</translation>
    </message>
    <message>
        <source>an AWS access key id</source>
        <translation>eine Zugriffsschlüssel-ID von AWS</translation>
    </message>
    <message>
        <source>a GitHub token</source>
        <translation>ein Token von GitHub</translation>
    </message>
    <message>
        <source>a GitLab token</source>
        <translation>ein Token von GitLab</translation>
    </message>
    <message>
        <source>a Slack token</source>
        <translation>ein Token von Slack</translation>
    </message>
    <message>
        <source>a Slack app token</source>
        <translation>ein App-Token von Slack</translation>
    </message>
    <message>
        <source>a Slack webhook</source>
        <translation>ein Webhook von Slack</translation>
    </message>
    <message>
        <source>a Stripe key</source>
        <translation>ein Schlüssel von Stripe</translation>
    </message>
    <message>
        <source>a Stripe webhook secret</source>
        <translation>ein Webhook-Geheimnis von Stripe</translation>
    </message>
    <message>
        <source>a Google API key</source>
        <translation>ein API-Schlüssel von Google</translation>
    </message>
    <message>
        <source>a Google OAuth token</source>
        <translation>ein OAuth-Token von Google</translation>
    </message>
    <message>
        <source>a Google client secret</source>
        <translation>ein Client-Geheimnis von Google</translation>
    </message>
    <message>
        <source>a Firebase server key</source>
        <translation>ein Serverschlüssel von Firebase</translation>
    </message>
    <message>
        <source>an OpenAI key</source>
        <translation>ein Schlüssel von OpenAI</translation>
    </message>
    <message>
        <source>an Anthropic key</source>
        <translation>ein Schlüssel von Anthropic</translation>
    </message>
    <message>
        <source>an npm token</source>
        <translation>ein Token von npm</translation>
    </message>
    <message>
        <source>a PyPI token</source>
        <translation>ein Token von PyPI</translation>
    </message>
    <message>
        <source>a RubyGems key</source>
        <translation>ein Schlüssel von RubyGems</translation>
    </message>
    <message>
        <source>a NuGet key</source>
        <translation>ein Schlüssel von NuGet</translation>
    </message>
    <message>
        <source>a Docker Hub token</source>
        <translation>ein Token von Docker Hub</translation>
    </message>
    <message>
        <source>a DigitalOcean token</source>
        <translation>ein Token von DigitalOcean</translation>
    </message>
    <message>
        <source>a Shopify token</source>
        <translation>ein Token von Shopify</translation>
    </message>
    <message>
        <source>a SendGrid key</source>
        <translation>ein Schlüssel von SendGrid</translation>
    </message>
    <message>
        <source>a Mailgun key</source>
        <translation>ein Schlüssel von Mailgun</translation>
    </message>
    <message>
        <source>a Mailchimp key</source>
        <translation>ein Schlüssel von Mailchimp</translation>
    </message>
    <message>
        <source>a Twilio key</source>
        <translation>ein Schlüssel von Twilio</translation>
    </message>
    <message>
        <source>a Telegram bot token</source>
        <translation>ein Bot-Token von Telegram</translation>
    </message>
    <message>
        <source>a Discord token</source>
        <translation>ein Token von Discord</translation>
    </message>
    <message>
        <source>a Discord webhook</source>
        <translation>ein Webhook von Discord</translation>
    </message>
    <message>
        <source>a Facebook token</source>
        <translation>ein Token von Facebook</translation>
    </message>
    <message>
        <source>a Square token</source>
        <translation>ein Token von Square</translation>
    </message>
    <message>
        <source>a Databricks token</source>
        <translation>ein Token von Databricks</translation>
    </message>
    <message>
        <source>a New Relic key</source>
        <translation>ein Schlüssel von New Relic</translation>
    </message>
    <message>
        <source>an Atlassian token</source>
        <translation>ein Token von Atlassian</translation>
    </message>
    <message>
        <source>a Postman key</source>
        <translation>ein Schlüssel von Postman</translation>
    </message>
    <message>
        <source>a Linear key</source>
        <translation>ein Schlüssel von Linear</translation>
    </message>
    <message>
        <source>a Figma token</source>
        <translation>ein Token von Figma</translation>
    </message>
    <message>
        <source>a Hugging Face token</source>
        <translation>ein Token von Hugging Face</translation>
    </message>
    <message>
        <source>a Vault or Terraform token</source>
        <translation>ein Token von Vault oder Terraform</translation>
    </message>
    <message>
        <source>a Grafana token</source>
        <translation>ein Token von Grafana</translation>
    </message>
    <message>
        <source>a Sentry token</source>
        <translation>ein Token von Sentry</translation>
    </message>
    <message>
        <source>a Doppler token</source>
        <translation>ein Token von Doppler</translation>
    </message>
    <message>
        <source>a PlanetScale token</source>
        <translation>ein Token von PlanetScale</translation>
    </message>
    <message>
        <source>a Supabase token</source>
        <translation>ein Token von Supabase</translation>
    </message>
    <message>
        <source>a Notion token</source>
        <translation>ein Token von Notion</translation>
    </message>
    <message>
        <source>an Airtable token</source>
        <translation>ein Token von Airtable</translation>
    </message>
    <message>
        <source>a PostHog personal key</source>
        <translation>ein persönlicher Schlüssel von PostHog</translation>
    </message>
    <message>
        <source>a LaunchDarkly server key</source>
        <translation>ein Serverschlüssel von LaunchDarkly</translation>
    </message>
    <message>
        <source>a Heroku key</source>
        <translation>ein Schlüssel von Heroku</translation>
    </message>
    <message>
        <source>a Dynatrace token</source>
        <translation>ein Token von Dynatrace</translation>
    </message>
    <message>
        <source>an Azure storage key</source>
        <translation>ein Speicherschlüssel von Azure</translation>
    </message>
    <message>
        <source>an Azure client secret</source>
        <translation>ein Client-Geheimnis von Azure</translation>
    </message>
    <message>
        <source>an age secret key</source>
        <translation>ein geheimer Schlüssel von age</translation>
    </message>
    <message>
        <source>an Alibaba Cloud key id</source>
        <translation>eine Schlüssel-ID von Alibaba Cloud</translation>
    </message>
    <message>
        <source>a bearer token</source>
        <translation>ein Bearer-Token</translation>
    </message>
    <message>
        <source>credentials of HTTP Basic</source>
        <translation>Zugangsdaten von HTTP Basic</translation>
    </message>
    <message>
        <source>a private key of Bitcoin</source>
        <translation>ein privater Schlüssel von Bitcoin</translation>
    </message>
    <message>
        <source>a connection string with a password</source>
        <translation>eine Verbindungszeichenfolge mit Passwort</translation>
    </message>
    <message>
        <source>a routing number of a US bank</source>
        <translation>eine Bankleitzahl (Routing Number) der USA</translation>
    </message>
    <message>
        <source>an account number of a US bank</source>
        <translation>eine Kontonummer einer Bank in den USA</translation>
    </message>
    <message>
        <source>a BIC of a bank</source>
        <translation>der BIC einer Bank</translation>
    </message>
    <message>
        <source>a British postcode</source>
        <translation>eine britische Postleitzahl</translation>
    </message>
    <message>
        <source>a Canadian postal code</source>
        <translation>eine kanadische Postleitzahl</translation>
    </message>
    <message>
        <source>a postal code</source>
        <translation>eine Postleitzahl</translation>
    </message>
    <message>
        <source>a post box</source>
        <translation>ein Postfach</translation>
    </message>
    <message>
        <source>a postal address</source>
        <translation>eine Postanschrift</translation>
    </message>
    <message>
        <source>a US social security number</source>
        <translation>eine Sozialversicherungsnummer der USA</translation>
    </message>
    <message>
        <source>perhaps a US social security number</source>
        <translation>vielleicht eine Sozialversicherungsnummer der USA</translation>
    </message>
    <message>
        <source>a US taxpayer number (ITIN)</source>
        <translation>eine Steuernummer der USA (ITIN)</translation>
    </message>
    <message>
        <source>a US passport number</source>
        <translation>eine Reisepassnummer der USA</translation>
    </message>
    <message>
        <source>perhaps a US passport number</source>
        <translation>vielleicht eine Reisepassnummer der USA</translation>
    </message>
    <message>
        <source>a US driver&apos;s licence number</source>
        <translation>eine Führerscheinnummer der USA</translation>
    </message>
    <message>
        <source>a US Medicare number</source>
        <translation>eine Medicare-Nummer der USA</translation>
    </message>
    <message>
        <source>a US health provider number</source>
        <translation>eine Nummer eines Gesundheitsdienstleisters der USA</translation>
    </message>
    <message>
        <source>a US DEA number</source>
        <translation>eine DEA-Nummer der USA</translation>
    </message>
    <message>
        <source>a Canadian social insurance number</source>
        <translation>eine kanadische Sozialversicherungsnummer</translation>
    </message>
    <message>
        <source>a Brazilian taxpayer number (CPF)</source>
        <translation>eine brasilianische Steuernummer (CPF)</translation>
    </message>
    <message>
        <source>a Brazilian company number (CNPJ)</source>
        <translation>eine brasilianische Unternehmensnummer (CNPJ)</translation>
    </message>
    <message>
        <source>an Argentinian taxpayer number (CUIT)</source>
        <translation>eine argentinische Steuernummer (CUIT)</translation>
    </message>
    <message>
        <source>a Chilean identity number (RUT)</source>
        <translation>eine chilenische Identitätsnummer (RUT)</translation>
    </message>
    <message>
        <source>a Mexican identity number (CURP)</source>
        <translation>eine mexikanische Identitätsnummer (CURP)</translation>
    </message>
    <message>
        <source>a Mexican taxpayer number (RFC)</source>
        <translation>eine mexikanische Steuernummer (RFC)</translation>
    </message>
    <message>
        <source>a Spanish identity number (NIF)</source>
        <translation>eine spanische Identitätsnummer (NIF)</translation>
    </message>
    <message>
        <source>a Spanish identity number of a foreigner (NIE)</source>
        <translation>eine spanische Identitätsnummer für Ausländer (NIE)</translation>
    </message>
    <message>
        <source>a Spanish passport number</source>
        <translation>eine spanische Reisepassnummer</translation>
    </message>
    <message>
        <source>an Italian tax code</source>
        <translation>eine italienische Steuernummer</translation>
    </message>
    <message>
        <source>an Italian VAT number</source>
        <translation>eine italienische Umsatzsteuernummer</translation>
    </message>
    <message>
        <source>an Italian driver&apos;s licence number</source>
        <translation>eine italienische Führerscheinnummer</translation>
    </message>
    <message>
        <source>an Italian passport number</source>
        <translation>eine italienische Reisepassnummer</translation>
    </message>
    <message>
        <source>an Italian identity card number</source>
        <translation>eine italienische Personalausweisnummer</translation>
    </message>
    <message>
        <source>a German tax number</source>
        <translation>eine deutsche Steuer-Identifikationsnummer</translation>
    </message>
    <message>
        <source>a German VAT number</source>
        <translation>eine deutsche Umsatzsteuer-Identifikationsnummer</translation>
    </message>
    <message>
        <source>a German pension insurance number</source>
        <translation>eine deutsche Rentenversicherungsnummer</translation>
    </message>
    <message>
        <source>a German health insurance number</source>
        <translation>eine deutsche Krankenversichertennummer</translation>
    </message>
    <message>
        <source>a German identity card number</source>
        <translation>eine deutsche Personalausweisnummer</translation>
    </message>
    <message>
        <source>a German passport number</source>
        <translation>eine deutsche Reisepassnummer</translation>
    </message>
    <message>
        <source>a German physician&apos;s number</source>
        <translation>eine deutsche Arztnummer</translation>
    </message>
    <message>
        <source>a German medical practice&apos;s number</source>
        <translation>die Nummer einer deutschen Arztpraxis</translation>
    </message>
    <message>
        <source>a French social security number</source>
        <translation>eine französische Sozialversicherungsnummer</translation>
    </message>
    <message>
        <source>a Belgian national number</source>
        <translation>eine belgische Nationalnummer</translation>
    </message>
    <message>
        <source>a Dutch citizen number (BSN)</source>
        <translation>eine niederländische Bürgernummer (BSN)</translation>
    </message>
    <message>
        <source>a Swiss social security number (AHV)</source>
        <translation>eine Schweizer Sozialversicherungsnummer (AHV)</translation>
    </message>
    <message>
        <source>a Portuguese taxpayer number</source>
        <translation>eine portugiesische Steuernummer</translation>
    </message>
    <message>
        <source>a Romanian personal code</source>
        <translation>eine rumänische Personenkennziffer</translation>
    </message>
    <message>
        <source>a Czech or Slovak birth number</source>
        <translation>eine tschechische oder slowakische Geburtsnummer</translation>
    </message>
    <message>
        <source>a Croatian personal number (OIB)</source>
        <translation>eine kroatische Personennummer (OIB)</translation>
    </message>
    <message>
        <source>a Polish national number (PESEL)</source>
        <translation>eine polnische Nationalnummer (PESEL)</translation>
    </message>
    <message>
        <source>a British NHS number</source>
        <translation>eine britische NHS-Nummer</translation>
    </message>
    <message>
        <source>perhaps a British NHS number</source>
        <translation>vielleicht eine britische NHS-Nummer</translation>
    </message>
    <message>
        <source>a British national insurance number</source>
        <translation>eine britische Sozialversicherungsnummer</translation>
    </message>
    <message>
        <source>a British driving licence number</source>
        <translation>eine britische Führerscheinnummer</translation>
    </message>
    <message>
        <source>a British passport number</source>
        <translation>eine britische Reisepassnummer</translation>
    </message>
    <message>
        <source>a Finnish identity code</source>
        <translation>eine finnische Personenkennzahl</translation>
    </message>
    <message>
        <source>a Swedish personal number</source>
        <translation>eine schwedische Personennummer</translation>
    </message>
    <message>
        <source>a Swedish organisation number</source>
        <translation>eine schwedische Organisationsnummer</translation>
    </message>
    <message>
        <source>a Norwegian birth number</source>
        <translation>eine norwegische Geburtsnummer</translation>
    </message>
    <message>
        <source>a Danish CPR number</source>
        <translation>eine dänische CPR-Nummer</translation>
    </message>
    <message>
        <source>an Estonian or Lithuanian personal code</source>
        <translation>eine estnische oder litauische Personenkennziffer</translation>
    </message>
    <message>
        <source>an Indian Aadhaar number</source>
        <translation>eine indische Aadhaar-Nummer</translation>
    </message>
    <message>
        <source>an Indian tax number (PAN)</source>
        <translation>eine indische Steuernummer (PAN)</translation>
    </message>
    <message>
        <source>an Indian tax number of a business (GSTIN)</source>
        <translation>eine indische Steuernummer eines Unternehmens (GSTIN)</translation>
    </message>
    <message>
        <source>an Indian passport number</source>
        <translation>eine indische Reisepassnummer</translation>
    </message>
    <message>
        <source>an Indian voter&apos;s number</source>
        <translation>eine indische Wählernummer</translation>
    </message>
    <message>
        <source>an Indian vehicle registration</source>
        <translation>ein indisches Kfz-Kennzeichen</translation>
    </message>
    <message>
        <source>a Korean resident number</source>
        <translation>eine koreanische Einwohnernummer</translation>
    </message>
    <message>
        <source>a Korean foreigner number</source>
        <translation>eine koreanische Ausländernummer</translation>
    </message>
    <message>
        <source>a Korean business number</source>
        <translation>eine koreanische Unternehmensnummer</translation>
    </message>
    <message>
        <source>a Korean driver&apos;s licence number</source>
        <translation>eine koreanische Führerscheinnummer</translation>
    </message>
    <message>
        <source>a Korean passport number</source>
        <translation>eine koreanische Reisepassnummer</translation>
    </message>
    <message>
        <source>a Thai identity number</source>
        <translation>eine thailändische Identitätsnummer</translation>
    </message>
    <message>
        <source>a Turkish identity number</source>
        <translation>eine türkische Identitätsnummer</translation>
    </message>
    <message>
        <source>a Turkish vehicle registration</source>
        <translation>ein türkisches Kfz-Kennzeichen</translation>
    </message>
    <message>
        <source>a Singaporean identity number</source>
        <translation>eine singapurische Identitätsnummer</translation>
    </message>
    <message>
        <source>a Singaporean entity number</source>
        <translation>eine singapurische Unternehmensnummer</translation>
    </message>
    <message>
        <source>a Chinese identity number</source>
        <translation>eine chinesische Identitätsnummer</translation>
    </message>
    <message>
        <source>a Taiwanese identity number</source>
        <translation>eine taiwanische Identitätsnummer</translation>
    </message>
    <message>
        <source>a Japanese personal number</source>
        <translation>eine japanische Personennummer</translation>
    </message>
    <message>
        <source>an Australian business number (ABN)</source>
        <translation>eine australische Unternehmensnummer (ABN)</translation>
    </message>
    <message>
        <source>an Australian company number (ACN)</source>
        <translation>eine australische Gesellschaftsnummer (ACN)</translation>
    </message>
    <message>
        <source>an Australian tax number (TFN)</source>
        <translation>eine australische Steuernummer (TFN)</translation>
    </message>
    <message>
        <source>an Australian Medicare number</source>
        <translation>eine australische Medicare-Nummer</translation>
    </message>
    <message>
        <source>a South African identity number</source>
        <translation>eine südafrikanische Identitätsnummer</translation>
    </message>
    <message>
        <source>a British vehicle registration</source>
        <translation>ein britisches Kfz-Kennzeichen</translation>
    </message>
    <message>
        <source>a Nigerian vehicle registration</source>
        <translation>ein nigerianisches Kfz-Kennzeichen</translation>
    </message>
    <message>
        <source>a passport number</source>
        <translation>eine Reisepassnummer</translation>
    </message>
    <message>
        <source>a driver&apos;s licence number</source>
        <translation>eine Führerscheinnummer</translation>
    </message>
    <message>
        <source>a national number</source>
        <translation>eine Nationalnummer</translation>
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
    <message>
        <source>%1 is no checkpoint of an activity log, or is damaged</source>
        <translation>%1 ist kein Prüfpunkt eines Aktivitätsprotokolls, oder ist beschädigt</translation>
    </message>
    <message>
        <source>%1 is a checkpoint of a form that is not known</source>
        <translation>%1 ist ein Prüfpunkt unbekannter Form</translation>
    </message>
    <message>
        <source>The signature of %1 is not that of its key: it was changed, and proves nothing</source>
        <translation>Die Signatur von %1 ist nicht die des zugehörigen Schlüssels: Der Prüfpunkt wurde verändert und beweist nichts</translation>
    </message>
    <message>
        <source>The checkpoint %1 cannot be read: %2</source>
        <translation>Der Prüfpunkt %1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>This is no entry, where entry %1 was to stand: it was changed or damaged</source>
        <translation>Das ist kein Eintrag, wo Eintrag %1 stehen sollte: Er wurde verändert oder beschädigt</translation>
    </message>
    <message>
        <source>Entry %1 was changed: its bytes do not have the hash that was written with them</source>
        <translation>Eintrag %1 wurde verändert: Seine Bytes haben nicht den Hash, der mit ihnen geschrieben wurde</translation>
    </message>
    <message>
        <source>Entry %1 is missing before this one</source>
        <translation>Vor diesem Eintrag fehlt Eintrag %1</translation>
    </message>
    <message>
        <source>Entries %1 to %2 are missing before this one</source>
        <translation>Vor diesem Eintrag fehlen die Einträge %1 bis %2</translation>
    </message>
    <message>
        <source>Entry %1 stands where entry %2 was to stand: repeated, or out of order</source>
        <translation>Eintrag %1 steht, wo Eintrag %2 stehen sollte: wiederholt oder in falscher Reihenfolge</translation>
    </message>
    <message>
        <source>Entry %1 was not written behind the entry that stands before it: one of them was written anew</source>
        <translation>Eintrag %1 wurde nicht hinter dem Eintrag geschrieben, der vor ihm steht: Einer von beiden wurde neu geschrieben</translation>
    </message>
    <message>
        <source>The last line has no end: a writer was stopped in it, or it was cut. The next entry puts it aside and says so</source>
        <translation>Die letzte Zeile hat kein Ende: Ein Schreiber wurde darin gestoppt, oder sie wurde abgeschnitten. Der nächste Eintrag legt sie beiseite und vermerkt es</translation>
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
    <message>
        <source>No administrator&apos;s passphrase is set</source>
        <translation>Es ist keine Passphrase des Administrators gesetzt</translation>
    </message>
    <message>
        <source>There is too little memory to hash the passphrase</source>
        <translation>Der Speicher reicht nicht aus, um die Passphrase zu hashen</translation>
    </message>
    <message>
        <source>An administrator&apos;s passphrase is set already; change it with the old one</source>
        <translation>Eine Passphrase des Administrators ist schon gesetzt; mit der alten lässt sie sich ändern</translation>
    </message>
    <message>
        <source>The administrator&apos;s passphrase in %1 cannot be checked, and nobody is let in: %2</source>
        <translation>Die Passphrase des Administrators in %1 kann nicht geprüft werden, und niemand erhält Zugang: %2</translation>
    </message>
    <message>
        <source>The administrator&apos;s passphrase cannot be written to %1: %2</source>
        <translation>Die Passphrase des Administrators kann nicht nach %1 geschrieben werden: %2</translation>
    </message>
    <message>
        <source>%1 cannot be removed: %2</source>
        <translation>%1 kann nicht entfernt werden: %2</translation>
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
    <name>telltale::Baseline</name>
    <message>
        <source>&quot;path&quot; takes a text</source>
        <translation>&quot;path&quot; verlangt einen Text</translation>
    </message>
    <message>
        <source>the baseline</source>
        <translation>der Bezugsliste</translation>
    </message>
    <message>
        <source>this is no baseline: &quot;version&quot; is missing</source>
        <translation>das ist keine Bezugsliste: &quot;version&quot; fehlt</translation>
    </message>
    <message>
        <source>a baseline of another version than 1 is not understood</source>
        <translation>eine Bezugsliste einer anderen Version als 1 wird nicht verstanden</translation>
    </message>
    <message>
        <source>this is no baseline: the list &quot;known&quot; is missing</source>
        <translation>das ist keine Bezugsliste: Die Liste &quot;known&quot; fehlt</translation>
    </message>
    <message>
        <source>&quot;known&quot; takes a list of tables</source>
        <translation>&quot;known&quot; verlangt eine Liste von Tabellen</translation>
    </message>
    <message>
        <source>A baseline is no larger than 64 MiB</source>
        <translation>Eine Bezugsliste ist nicht größer als 64 MiB</translation>
    </message>
    <message>
        <source>The baseline cannot be read: %1</source>
        <translation>Die Bezugsliste kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>--write-baseline makes one</source>
        <translation>--write-baseline legt eine an</translation>
    </message>
</context>
<context>
    <name>telltale::Catalogue</name>
    <message>
        <source>&quot;declared_at&quot; is a line, counted from 1</source>
        <translation>&quot;declared_at&quot; ist eine Zeile, gezählt ab 1</translation>
    </message>
    <message>
        <source>A path begins with /, header/, query/, form/ or cookie/, not as &quot;%1&quot;</source>
        <translation>Ein Pfad beginnt mit /, header/, query/, form/ oder cookie/, nicht wie &quot;%1&quot;</translation>
    </message>
    <message>
        <source>&quot;type&quot; takes string, number, boolean, null, object, array or bytes, not &quot;%1&quot;</source>
        <translation>&quot;type&quot; verlangt string, number, boolean, null, object, array oder bytes, nicht &quot;%1&quot;</translation>
    </message>
    <message>
        <source>The path %1 is declared twice, first in line %2</source>
        <translation>Der Pfad %1 ist zweimal deklariert, zuerst in Zeile %2</translation>
    </message>
    <message>
        <source>&quot;envelope&quot; is the word for what is around events, no kind</source>
        <translation>&quot;envelope&quot; ist das Wort für das, was um Ereignisse herum steht, keine Art</translation>
    </message>
    <message>
        <source>Neither &quot;names&quot; nor &quot;request&quot; says how to know it</source>
        <translation>Weder &quot;names&quot; noch &quot;request&quot; sagt, woran es zu erkennen ist</translation>
    </message>
    <message>
        <source>&quot;request&quot; takes a method and an address: GET */api/v1/ping</source>
        <translation>&quot;request&quot; verlangt eine Methode und eine Adresse: GET */api/v1/ping</translation>
    </message>
    <message>
        <source>The kind %1 comes twice, first in line %2</source>
        <translation>Die Art %1 kommt zweimal vor, zuerst in Zeile %2</translation>
    </message>
    <message>
        <source>The name %1 is that of the event %2 already</source>
        <translation>Der Name %1 gehört schon zum Ereignis %2</translation>
    </message>
    <message>
        <source>There is no [[group]] with the name &quot;%1&quot;</source>
        <translation>Eine [[group]] mit dem Namen &quot;%1&quot; gibt es nicht</translation>
    </message>
    <message>
        <source>the catalogue</source>
        <translation>dem Katalog</translation>
    </message>
    <message>
        <source>The group %1 comes twice</source>
        <translation>Die Gruppe %1 kommt zweimal vor</translation>
    </message>
    <message>
        <source>A catalogue is no larger than 16 MiB</source>
        <translation>Ein Katalog ist nicht größer als 16 MiB</translation>
    </message>
    <message>
        <source>There is no catalogue of that name, and no file that can be read: %1</source>
        <translation>Es gibt weder einen Katalog dieses Namens noch eine lesbare Datei: %1</translation>
    </message>
    <message>
        <source>%1 is no name of a variable</source>
        <translation>%1 ist kein Variablenname</translation>
    </message>
    <message>
        <source>%1 takes a text</source>
        <translation>%1 verlangt einen Text</translation>
    </message>
    <message>
        <source>There is {url}, {address}, {host} and {port}, but not %1</source>
        <translation>Es gibt {url}, {address}, {host} und {port}, aber nicht %1</translation>
    </message>
    <message>
        <source>&quot;environment&quot; takes variables: { NAME = &quot;{url}&quot; }</source>
        <translation>&quot;environment&quot; verlangt Variablen: { NAME = &quot;{url}&quot; }</translation>
    </message>
</context>
<context>
    <name>telltale::Check</name>
    <message>
        <source>sent as %1, and declared as %2</source>
        <translation>gesendet als %1, deklariert als %2</translation>
    </message>
    <message>
        <source>the policy drops this field</source>
        <translation>die Richtlinie entfernt dieses Feld</translation>
    </message>
    <message>
        <source>the policy masks this value</source>
        <translation>die Richtlinie maskiert diesen Wert</translation>
    </message>
    <message>
        <source>the policy hashes this value</source>
        <translation>die Richtlinie hasht diesen Wert</translation>
    </message>
    <message>
        <source>the policy puts a pseudonym in the place of this value</source>
        <translation>die Richtlinie setzt ein Pseudonym an die Stelle dieses Werts</translation>
    </message>
    <message>
        <source>the policy makes this value less exact</source>
        <translation>die Richtlinie macht diesen Wert ungenauer</translation>
    </message>
    <message>
        <source>the policy replaces this value</source>
        <translation>die Richtlinie ersetzt diesen Wert</translation>
    </message>
    <message>
        <source>the policy blocks such events and requests</source>
        <translation>die Richtlinie blockiert solche Ereignisse und Anfragen</translation>
    </message>
    <message>
        <source>the policy blocks this event</source>
        <translation>die Richtlinie blockiert dieses Ereignis</translation>
    </message>
    <message>
        <source>the policy blocks this request</source>
        <translation>die Richtlinie blockiert diese Anfrage</translation>
    </message>
    <message>
        <source>the gate of the policy is off: nothing leaves</source>
        <translation>die Schranke der Richtlinie steht auf „off“: Nichts geht hinaus</translation>
    </message>
    <message>
        <source>the gate of the policy is essential: only events leave that a catalogue says are always sent</source>
        <translation>die Schranke der Richtlinie steht auf „essential“: Nur Ereignisse gehen hinaus, die laut einem Katalog immer gesendet werden</translation>
    </message>
    <message>
        <source>the gate is off, and this event was sent</source>
        <translation>die Schranke steht auf „off“, und dieses Ereignis wurde gesendet</translation>
    </message>
    <message>
        <source>the gate is essential, and no catalogue says that this event is always sent</source>
        <translation>die Schranke steht auf „essential“, und kein Katalog sagt, dass dieses Ereignis immer gesendet wird</translation>
    </message>
    <message>
        <source>the gate is off, and this request was sent</source>
        <translation>die Schranke steht auf „off“, und diese Anfrage wurde gesendet</translation>
    </message>
    <message>
        <source>the gate is essential, and no catalogue says that this request is always sent</source>
        <translation>die Schranke steht auf „essential“, und kein Katalog sagt, dass diese Anfrage immer gesendet wird</translation>
    </message>
    <message>
        <source>the catalogue of %1 declares every event and field that is sent</source>
        <translation>der Katalog von %1 deklariert jedes Ereignis und Feld, das gesendet wird</translation>
    </message>
    <message>
        <source>the catalogue of %1 does not declare this field</source>
        <translation>der Katalog von %1 deklariert dieses Feld nicht</translation>
    </message>
    <message>
        <source>the catalogue of %1 does not declare this event</source>
        <translation>der Katalog von %1 deklariert dieses Ereignis nicht</translation>
    </message>
    <message>
        <source>the catalogue of %1 does not declare this request</source>
        <translation>der Katalog von %1 deklariert diese Anfrage nicht</translation>
    </message>
    <message>
        <source>fields are of the types that the catalogue of %1 declares</source>
        <translation>Felder haben die Typen, die der Katalog von %1 deklariert</translation>
    </message>
    <message>
        <source>what the catalogue of %1 says is sent when telemetry is enabled is not sent with the switch off</source>
        <translation>was laut Katalog von %1 nur bei eingeschalteter Telemetrie gesendet wird, wird bei ausgeschaltetem Schalter nicht gesendet</translation>
    </message>
    <message>
        <source>the catalogue of %1 says that this event is sent when telemetry is enabled, and the switch is off</source>
        <translation>laut Katalog von %1 wird dieses Ereignis nur bei eingeschalteter Telemetrie gesendet, und der Schalter ist aus</translation>
    </message>
</context>
<context>
    <name>telltale::ClaimRules</name>
    <message>
        <source>the file</source>
        <translation>der Datei</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no category</source>
        <translation>&quot;%1&quot; ist keine Kategorie</translation>
    </message>
    <message>
        <source>&quot;scope&quot; takes section or page</source>
        <translation>&quot;scope&quot; verlangt section oder page</translation>
    </message>
    <message>
        <source>This is no regular expression: %1</source>
        <translation>Das ist kein regulärer Ausdruck: %1</translation>
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
    <message>
        <source>The line ends inside a value</source>
        <translation>Die Zeile endet mitten in einem Wert</translation>
    </message>
    <message>
        <source>The line ends inside a string</source>
        <translation>Die Zeile endet mitten in einer Zeichenkette</translation>
    </message>
    <message>
        <source>The line ends inside a comment</source>
        <translation>Die Zeile endet mitten in einem Kommentar</translation>
    </message>
    <message>
        <source>%1 is cut off at byte %2</source>
        <translation>%1 bricht bei Byte %2 ab</translation>
    </message>
    <message>
        <source>%1 ends before byte %2, and something else follows</source>
        <translation>%1 endet vor Byte %2, und danach folgt etwas anderes</translation>
    </message>
    <message>
        <source>more would come out than is allowed</source>
        <translation>es käme mehr heraus als erlaubt</translation>
    </message>
    <message>
        <source>%1 cannot be read on near byte %2</source>
        <translation>%1 lässt sich in der Nähe von Byte %2 nicht weiterlesen</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>it is not %1</source>
        <translation>es ist nicht %1</translation>
    </message>
    <message>
        <source>%1 codings on top of each other</source>
        <translation>%1 Kodierungen übereinander</translation>
    </message>
    <message>
        <source>%1 bytes follow that no header announces</source>
        <translation>es folgen %1 Bytes, die keine Kopfzeile ankündigt</translation>
    </message>
    <message>
        <source>Content-Length says %1, but %2 bytes are there</source>
        <translation>laut Content-Length %1, vorhanden sind aber %2 Bytes</translation>
    </message>
    <message>
        <source>%1 of %2 bytes of the body are there</source>
        <translation>%1 von %2 Bytes des Rumpfs sind vorhanden</translation>
    </message>
    <message>
        <source>the request line</source>
        <translation>die Anfragezeile</translation>
    </message>
    <message>
        <source>no blank line stands behind its head</source>
        <translation>hinter dem Kopf fehlt die Leerzeile</translation>
    </message>
    <message>
        <source>Read like version %1.</source>
        <translation>Gelesen wie Version %1.</translation>
    </message>
    <message>
        <source>A flow of more than %1</source>
        <translation>Ein Flow von mehr als %1</translation>
    </message>
</context>
<context>
    <name>telltale::Composition</name>
    <message>
        <source>There is no display for the window</source>
        <translation>Für das Fenster gibt es keine Anzeige</translation>
    </message>
    <message>
        <source>This build has no window</source>
        <translation>Dieser Build hat kein Fenster</translation>
    </message>
    <message>
        <source>There is no display, and this build has no window</source>
        <translation>Es gibt keine Anzeige, und dieser Build hat kein Fenster</translation>
    </message>
</context>
<context>
    <name>telltale::Coverage</name>
    <message numerus="yes">
        <source>%n connections kept whole and not taken apart into requests (HTTP/2)</source>
        <translation>
            <numerusform>%n Verbindung vollständig aufbewahrt und nicht in Anfragen zerlegt (HTTP/2)</numerusform>
            <numerusform>%n Verbindungen vollständig aufbewahrt und nicht in Anfragen zerlegt (HTTP/2)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, with %n bytes</source>
        <translation>
            <numerusform>, mit %n Byte</numerusform>
            <numerusform>, mit %n Bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connections whose clients refused our certificate: it looks like certificate pinning</source>
        <translation>
            <numerusform>%n Verbindung, deren Client unser Zertifikat ablehnte: vermutlich Zertifikat-Pinning</numerusform>
            <numerusform>%n Verbindungen, deren Clients unser Zertifikat ablehnten: vermutlich Zertifikat-Pinning</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connections to servers whose certificates do not hold: nothing was sent to them</source>
        <translation>
            <numerusform>%n Verbindung zu einem Server, dessen Zertifikat nicht gültig ist: Nichts wurde dorthin gesendet</numerusform>
            <numerusform>%n Verbindungen zu Servern, deren Zertifikate nicht gültig sind: Nichts wurde dorthin gesendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connections where the request names another host than was connected to</source>
        <translation>
            <numerusform>%n Verbindung, bei der die Anfrage einen anderen Host nennt als den verbundenen</numerusform>
            <numerusform>%n Verbindungen, bei denen die Anfrage einen anderen Host nennt als den verbundenen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempts to speak QUIC (UDP port 443), which were refused so that TCP is used</source>
        <translation>
            <numerusform>%n Versuch, QUIC zu sprechen (UDP-Port 443); abgelehnt, damit TCP verwendet wird</numerusform>
            <numerusform>%n Versuche, QUIC zu sprechen (UDP-Port 443); abgelehnt, damit TCP verwendet wird</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other datagrams (UDP) that were not sent on, and not looked at</source>
        <translation>
            <numerusform>%n weiteres Datagramm (UDP), nicht weitergesendet und nicht angesehen</numerusform>
            <numerusform>%n weitere Datagramme (UDP), nicht weitergesendet und nicht angesehen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connections that were not let through, and not looked into</source>
        <translation>
            <numerusform>%n Verbindung, nicht durchgelassen und nicht eingesehen</numerusform>
            <numerusform>%n Verbindungen, nicht durchgelassen und nicht eingesehen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n programs that were started and could not be watched: what they sent was not seen</source>
        <translation>
            <numerusform>%n gestartetes Programm, das nicht beobachtet werden konnte: Was es sendete, wurde nicht gesehen</numerusform>
            <numerusform>%n gestartete Programme, die nicht beobachtet werden konnten: Was sie sendeten, wurde nicht gesehen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requests recorded</source>
        <translation>
            <numerusform>%n Anfrage aufgezeichnet</numerusform>
            <numerusform>%n Anfragen aufgezeichnet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answered here</source>
        <translation>
            <numerusform>%n hier beantwortet</numerusform>
            <numerusform>%n hier beantwortet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sent on</source>
        <translation>
            <numerusform>%n weitergesendet</numerusform>
            <numerusform>%n weitergesendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them changed</source>
        <translation>
            <numerusform>%n davon geändert</numerusform>
            <numerusform>%n davon geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events taken out</source>
        <translation>
            <numerusform>%n Ereignis herausgenommen</numerusform>
            <numerusform>%n Ereignisse herausgenommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fields rewritten</source>
        <translation>
            <numerusform>%n Feld umgeschrieben</numerusform>
            <numerusform>%n Felder umgeschrieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept here</source>
        <translation>
            <numerusform>%n hier zurückgehalten</numerusform>
            <numerusform>%n hier zurückgehalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>from %n connections</source>
        <translation>
            <numerusform>aus %n Verbindung</numerusform>
            <numerusform>aus %n Verbindungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them brought here from the program that was started</source>
        <translation>
            <numerusform>%n davon vom gestarteten Programm hierher geleitet</numerusform>
            <numerusform>%n davon vom gestarteten Programm hierher geleitet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with their TLS opened</source>
        <translation>
            <numerusform>%n mit geöffnetem TLS</numerusform>
            <numerusform>%n mit geöffnetem TLS</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requests refused</source>
        <translation>
            <numerusform>%n Anfrage abgelehnt</numerusform>
            <numerusform>%n Anfragen abgelehnt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requests cut off by their client</source>
        <translation>
            <numerusform>%n Anfrage vom Client abgebrochen</numerusform>
            <numerusform>%n Anfragen vom Client abgebrochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tunnels</source>
        <translation>
            <numerusform>%n Tunnel</numerusform>
            <numerusform>%n Tunnel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> with %n bytes that were not looked at</source>
        <translation>
            <numerusform> mit %n Byte, das nicht angesehen wurde</numerusform>
            <numerusform> mit %n Bytes, die nicht angesehen wurden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bodies that could not be taken apart</source>
        <translation>
            <numerusform>%n Rumpf, der sich nicht zerlegen ließ</numerusform>
            <numerusform>%n Rümpfe, die sich nicht zerlegen ließen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requests whose answer did not come whole</source>
        <translation>
            <numerusform>%n Anfrage, deren Antwort nicht vollständig kam</numerusform>
            <numerusform>%n Anfragen, deren Antwort nicht vollständig kam</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requests turned back because they could not be recorded</source>
        <translation>
            <numerusform>%n Anfrage zurückgewiesen, weil sie nicht aufgezeichnet werden konnte</numerusform>
            <numerusform>%n Anfragen zurückgewiesen, weil sie nicht aufgezeichnet werden konnten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requests let through unrecorded</source>
        <translation>
            <numerusform>%n Anfrage ohne Aufzeichnung durchgelassen</numerusform>
            <numerusform>%n Anfragen ohne Aufzeichnung durchgelassen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>telltale::FieldJudge</name>
    <message>
        <source>the protocol&apos;s field for who it is about</source>
        <translation>das Feld des Protokolls dafür, um wen es geht</translation>
    </message>
    <message>
        <source>the protocol&apos;s field for what the receiver is to do</source>
        <translation>das Feld des Protokolls dafür, was der Empfänger tun soll</translation>
    </message>
    <message>
        <source>the protocol&apos;s field for a credential</source>
        <translation>das Feld des Protokolls für Zugangsdaten</translation>
    </message>
    <message>
        <source>the event&apos;s name</source>
        <translation>der Name des Ereignisses</translation>
    </message>
    <message>
        <source>judged by its first %1 bytes</source>
        <translation>beurteilt nach den ersten %1 Bytes</translation>
    </message>
    <message>
        <source>there is more inside than is shown</source>
        <translation>innen steht mehr, als angezeigt wird</translation>
    </message>
</context>
<context>
    <name>telltale::Filter</name>
    <message>
        <source>This is no regular expression: %1</source>
        <translation>Das ist kein regulärer Ausdruck: %1</translation>
    </message>
    <message>
        <source>field: takes PATH=VALUE, such as field:/properties/email=@example.com</source>
        <translation>field: verlangt PFAD=WERT, etwa field:/properties/email=@example.com</translation>
    </message>
    <message>
        <source>is: takes problem, incomplete, envelope, flagged or noted</source>
        <translation>is: verlangt problem, incomplete, envelope, flagged oder noted</translation>
    </message>
    <message>
        <source>Here stands one of these: %1</source>
        <translation>Hier steht eines davon: %1</translation>
    </message>
    <message>
        <source>Here stands a number, such as 400, &gt;10k or 2M..3M</source>
        <translation>Hier steht eine Zahl, etwa 400, &gt;10k oder 2M..3M</translation>
    </message>
    <message>
        <source>Here stands a time (UTC), such as 2024-01-09, &gt;2024-01-09T07:10 or 07:10..07:20</source>
        <translation>Hier steht eine Zeit (UTC), etwa 2024-01-09, &gt;2024-01-09T07:10 oder 07:10..07:20</translation>
    </message>
    <message>
        <source>A filter is at most 64 KiB long.</source>
        <translation>Ein Filter ist höchstens 64 KiB lang.</translation>
    </message>
    <message>
        <source>Something is missing behind “or”.</source>
        <translation>Hinter „or“ fehlt etwas.</translation>
    </message>
    <message>
        <source>This parenthesis closes nothing.</source>
        <translation>Diese Klammer schließt nichts.</translation>
    </message>
    <message>
        <source>Something is missing in front of “or”.</source>
        <translation>Vor „or“ fehlt etwas.</translation>
    </message>
    <message>
        <source>There is nothing between the parentheses.</source>
        <translation>Zwischen den Klammern steht nichts.</translation>
    </message>
    <message>
        <source>The filter is nested too deeply.</source>
        <translation>Der Filter ist zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>One “-” is enough. Put the text in quotes to look for it.</source>
        <translation>Ein „-“ genügt. Um nach dem Text zu suchen, ihn in Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>This parenthesis is never closed.</source>
        <translation>Diese Klammer wird nicht geschlossen.</translation>
    </message>
    <message>
        <source>Something is missing behind %1</source>
        <translation>Hinter %1 fehlt etwas</translation>
    </message>
    <message>
        <source>There is no key %1:. Put the text in quotes to look for it.</source>
        <translation>Einen Schlüssel %1: gibt es nicht. Um nach dem Text zu suchen, ihn in Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>There is no key %1:. Did you mean %2:?</source>
        <translation>Einen Schlüssel %1: gibt es nicht. Ist %2: gemeint?</translation>
    </message>
    <message>
        <source>The closing quote is missing.</source>
        <translation>Das schließende Anführungszeichen fehlt.</translation>
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
    <message>
        <source>it did not answer</source>
        <translation>er hat nicht geantwortet</translation>
    </message>
    <message>
        <source>The key could not be stored in the desktop&apos;s keyring: %1</source>
        <translation>Der Schlüssel konnte nicht im Schlüsselbund des Desktops abgelegt werden: %1</translation>
    </message>
    <message>
        <source>It could not be taken out of the desktop&apos;s keyring: %1</source>
        <translation>Er konnte nicht aus dem Schlüsselbund des Desktops entfernt werden: %1</translation>
    </message>
    <message>
        <source>The desktop&apos;s keyring cannot be read: %1</source>
        <translation>Der Schlüsselbund des Desktops kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>%1 is there already, and is not written over.</source>
        <translation>%1 gibt es schon und wird nicht überschrieben.</translation>
    </message>
    <message>
        <source>There is no key in %1.</source>
        <translation>In %1 ist kein Schlüssel.</translation>
    </message>
    <message>
        <source>The key in %1 cannot be read: %2</source>
        <translation>Der Schlüssel in %1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>%1 is no plain file.</source>
        <translation>%1 ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>The key in %1 is not yours alone. Make it so with `chmod 600`, and think of making a new one: others may know it.</source>
        <translation>Der Schlüssel in %1 gehört nicht Ihnen allein. Mit `chmod 600` lässt sich das ändern; zu erwägen ist auch ein neuer Schlüssel: Andere kennen diesen vielleicht.</translation>
    </message>
    <message>
        <source>%1 is too large to be a key.</source>
        <translation>%1 ist zu groß für einen Schlüssel.</translation>
    </message>
    <message>
        <source>The key lies in the desktop&apos;s keyring, which has none for us or is not there now (says %1). Without that very key hashes would not be the same any more.</source>
        <translation>Der Schlüssel liegt im Schlüsselbund des Desktops, der keinen für uns enthält oder gerade nicht erreichbar ist (laut %1). Ohne genau diesen Schlüssel wären Hashes nicht mehr dieselben.</translation>
    </message>
    <message>
        <source>The key is not written in hexadecimal digits, two for each byte.</source>
        <translation>Der Schlüssel ist nicht in hexadezimalen Ziffern geschrieben, zwei je Byte.</translation>
    </message>
    <message>
        <source>The system gave no random bytes to make a key of.</source>
        <translation>Das System lieferte keine Zufallsbytes für einen Schlüssel.</translation>
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
    <message>
        <source>%1 runs with other rights than yours (set-uid, set-gid or capabilities), and the system lets nobody look into such a program: it was not started</source>
        <translation>%1 läuft mit anderen Rechten als Ihren (set-uid, set-gid oder Capabilities), und das System lässt niemanden in ein solches Programm hineinsehen: Es wurde nicht gestartet</translation>
    </message>
    <message>
        <source>%1, which the environment names as trusted certificates, cannot be read or holds none</source>
        <translation>%1, laut Umgebung vertrauenswürdige Zertifikate, kann nicht gelesen werden oder enthält keine</translation>
    </message>
    <message>
        <source>The program believes only a database that could not be written, so its TLS cannot be opened: %1</source>
        <translation>Das Programm glaubt nur einer Datenbank, die nicht geschrieben werden konnte; sein TLS lässt sich deshalb nicht öffnen: %1</translation>
    </message>
    <message>
        <source>The program had a home folder of its own, in which everything leads to what is in %1: only so it believes our certificates. What it made anew at the top of it is gone</source>
        <translation>Das Programm hatte einen eigenen persönlichen Ordner, in dem alles zu dem führt, was in %1 ist: Nur so glaubt es unseren Zertifikaten. Was es auf dessen oberster Ebene neu angelegt hat, ist verloren</translation>
    </message>
</context>
<context>
    <name>telltale::Ledger</name>
    <message>
        <source>known from its source, not documented</source>
        <translation>aus dem Quelltext bekannt, nicht dokumentiert</translation>
    </message>
    <message>
        <source>declared to be sent when telemetry is enabled, and sent with the switch off</source>
        <translation>deklariert als nur bei eingeschalteter Telemetrie gesendet, aber bei ausgeschaltetem Schalter gesendet</translation>
    </message>
    <message>
        <source>added after sending; it is not on the wire</source>
        <translation>nach dem Senden hinzugefügt; auf der Leitung ist es nicht</translation>
    </message>
    <message>
        <source>declared</source>
        <translation>deklariert</translation>
    </message>
    <message>
        <source>not in every event</source>
        <translation>nicht in jedem Ereignis</translation>
    </message>
</context>
<context>
    <name>telltale::Marks</name>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>%1 is longer than 64 MiB</source>
        <translation>%1 ist länger als 64 MiB</translation>
    </message>
    <message>
        <source>it is a link</source>
        <translation>es ist ein Link</translation>
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
    <message>
        <source>the value is no IP address</source>
        <translation>der Wert ist keine IP-Adresse</translation>
    </message>
    <message>
        <source>the value is no time that can be read</source>
        <translation>der Wert ist keine lesbare Zeit</translation>
    </message>
    <message>
        <source>the value is no coordinate in degrees</source>
        <translation>der Wert ist keine Koordinate in Grad</translation>
    </message>
    <message>
        <source>the value is no version</source>
        <translation>der Wert ist keine Version</translation>
    </message>
    <message>
        <source>the value is no user agent that is known</source>
        <translation>der Wert ist kein bekannter User-Agent</translation>
    </message>
    <message>
        <source>the value is no URL</source>
        <translation>der Wert ist keine URL</translation>
    </message>
    <message>
        <source>the value is neither path nor URL</source>
        <translation>der Wert ist weder Pfad noch URL</translation>
    </message>
    <message>
        <source>the value is no number, or too large a one</source>
        <translation>der Wert ist keine Zahl, oder eine zu große</translation>
    </message>
    <message>
        <source>nobody knows how to make such a value less exact</source>
        <translation>für einen solchen Wert ist keine ungenauere Form bekannt</translation>
    </message>
    <message>
        <source>the event has no time, so that its period is not known</source>
        <translation>das Ereignis hat keine Zeit, der Zeitraum ist deshalb nicht bekannt</translation>
    </message>
    <message>
        <source>there is no key</source>
        <translation>es gibt keinen Schlüssel</translation>
    </message>
    <message>
        <source>the value has nothing that a pseudonym could be made of</source>
        <translation>der Wert enthält nichts, woraus sich ein Pseudonym bilden ließe</translation>
    </message>
    <message>
        <source>no protection</source>
        <translation>kein Schutz</translation>
    </message>
    <message>
        <source>weak</source>
        <translation>schwach</translation>
    </message>
    <message>
        <source>fair</source>
        <translation>mäßig</translation>
    </message>
    <message>
        <source>strong</source>
        <translation>stark</translation>
    </message>
    <message>
        <source>cannot be turned back</source>
        <translation>nicht zurückzurechnen</translation>
    </message>
</context>
<context>
    <name>telltale::NameRules</name>
    <message>
        <source>the file</source>
        <translation>der Datei</translation>
    </message>
    <message>
        <source>A word stands for words in lower case: %1</source>
        <translation>Ein Wort steht für Wörter in Kleinbuchstaben: %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no sequence of words in lower case</source>
        <translation>&quot;%1&quot; ist keine Folge von Wörtern in Kleinbuchstaben</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no word in lower case</source>
        <translation>&quot;%1&quot; ist kein Wort in Kleinbuchstaben</translation>
    </message>
    <message>
        <source>There is none of words, ends, whole and within</source>
        <translation>Keines von words, ends, whole und within ist angegeben</translation>
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
        <translation>%1 ist ein anderer Rechner, und über http liest jeder dazwischen das Passwort mit: https verwenden oder --insecure angeben</translation>
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
        <translation>%1 ist von anderen Rechnern aus erreichbar: angeben, welche Adressen sich verbinden dürfen (--allow)</translation>
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
    <message>
        <source>A status is a number from 200 to 599</source>
        <translation>Ein Status ist eine Zahl von 200 bis 599</translation>
    </message>
    <message>
        <source>An answer says for which paths it is</source>
        <translation>Eine Antwort sagt, für welche Pfade sie gilt</translation>
    </message>
    <message>
        <source>A media type is one line</source>
        <translation>Ein Medientyp ist eine einzige Zeile</translation>
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
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>pid %1</source>
        <translation>PID %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
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
    <message>
        <source># Not compressed here, so that its secrets can be filled in
</source>
        <translation># Hier nicht komprimiert, damit sich die Geheimnisse einsetzen lassen
</translation>
    </message>
    <message>
        <source># The body has *** where its secrets stand
</source>
        <translation># Im Rumpf steht *** anstelle der Geheimnisse
</translation>
    </message>
    <message>
        <source># Set %1 first
</source>
        <translation># Zuerst %1 setzen
</translation>
    </message>
    <message>
        <source>No address is known for %1: check the name, and whether this machine is online</source>
        <translation>Zu %1 ist keine Adresse bekannt: den Namen prüfen, und ob dieser Rechner online ist</translation>
    </message>
    <message>
        <source>Nobody said in time which address %1 has: check the name server, or give an address</source>
        <translation>Niemand hat rechtzeitig gesagt, welche Adresse %1 hat: den Nameserver prüfen oder eine Adresse angeben</translation>
    </message>
    <message>
        <source>%1 was not connected to, since its address was not agreed to; nothing was sent</source>
        <translation>Zu %1 wurde keine Verbindung aufgebaut, weil der Adresse nicht zugestimmt wurde; nichts wurde gesendet</translation>
    </message>
    <message>
        <source>%1 refuses connections: is a server running there, on this very port?</source>
        <translation>%1 weist Verbindungen ab: Läuft dort ein Server, auf genau diesem Port?</translation>
    </message>
    <message>
        <source>%1 cannot be reached: check the address, the network and the firewall</source>
        <translation>%1 ist nicht erreichbar: Adresse, Netz und Firewall prüfen</translation>
    </message>
    <message>
        <source>%1 does not react: a firewall may drop what is sent to it, or it has no time; check the port, or wait longer</source>
        <translation>%1 reagiert nicht: Vielleicht verwirft eine Firewall, was dorthin gesendet wird, oder es ist ausgelastet; den Port prüfen oder länger warten</translation>
    </message>
    <message>
        <source>%1 did not finish the TLS handshake in time: does it speak TLS on this port?</source>
        <translation>%1 hat den TLS-Handshake nicht rechtzeitig abgeschlossen: Spricht es auf diesem Port TLS?</translation>
    </message>
    <message>
        <source>No TLS connection with %1 came about: if it speaks plain HTTP, use http://</source>
        <translation>Mit %1 kam keine TLS-Verbindung zustande: Falls es unverschlüsseltes HTTP spricht, http:// verwenden</translation>
    </message>
    <message>
        <source>%1 shows a certificate that it signed itself: give it as an extra CA, if you know it to be right</source>
        <translation>%1 zeigt ein selbst signiertes Zertifikat: Wenn es bekanntermaßen das richtige ist, als zusätzliche CA angeben</translation>
    </message>
    <message>
        <source>The certificate of %1, or one that it rests on, has ended: have it renewed</source>
        <translation>Das Zertifikat von %1, oder eines, auf dem es beruht, ist abgelaufen: erneuern lassen</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid yet: compare the clocks of both machines</source>
        <translation>Das Zertifikat von %1 ist noch nicht gültig: die Uhren beider Rechner vergleichen</translation>
    </message>
    <message>
        <source>The certificate of %1 is for other names: use one of those, or have it issued for this one</source>
        <translation>Das Zertifikat von %1 gilt für andere Namen: einen davon verwenden oder es für diesen ausstellen lassen</translation>
    </message>
    <message>
        <source>Nobody trusted has signed the certificate of %1: give its CA as an extra CA</source>
        <translation>Das Zertifikat von %1 ist von niemandem signiert, dem vertraut wird: dessen CA als zusätzliche CA angeben</translation>
    </message>
    <message>
        <source>The certificate of %1 cannot be relied on</source>
        <translation>Das Zertifikat von %1 ist nicht vertrauenswürdig</translation>
    </message>
    <message>
        <source>%1 takes nobody without a client certificate that it knows: give one</source>
        <translation>%1 akzeptiert niemanden ohne ein dort bekanntes Client-Zertifikat: eines angeben</translation>
    </message>
    <message>
        <source>%1 cannot be used: give a PEM file that can be read</source>
        <translation>%1 ist unbrauchbar: eine lesbare PEM-Datei angeben</translation>
    </message>
    <message>
        <source>The proxy does not connect to %1: it may allow other ports or names only</source>
        <translation>Der Proxy verbindet nicht mit %1: Vielleicht lässt er nur andere Ports oder Namen zu</translation>
    </message>
    <message>
        <source>The proxy %1 cannot be reached: check its address and port</source>
        <translation>Der Proxy %1 ist nicht erreichbar: Adresse und Port prüfen</translation>
    </message>
    <message>
        <source>The proxy %1 wants a user name and a password, or others than those given</source>
        <translation>Der Proxy %1 verlangt Benutzername und Passwort, oder andere als die angegebenen</translation>
    </message>
    <message>
        <source>%1 takes the request too slowly: it may be busy, or the request too large for it</source>
        <translation>%1 nimmt die Anfrage zu langsam an: Vielleicht ist es ausgelastet oder die Anfrage zu groß</translation>
    </message>
    <message>
        <source>%1 took the request and did not begin to answer in time</source>
        <translation>%1 hat die Anfrage angenommen und nicht rechtzeitig zu antworten begonnen</translation>
    </message>
    <message>
        <source>The answer of %1 did not come to its end in time</source>
        <translation>Die Antwort von %1 kam nicht rechtzeitig zu ihrem Ende</translation>
    </message>
    <message>
        <source>%1 closed the connection without an answer: does it speak HTTP on this port?</source>
        <translation>%1 hat die Verbindung ohne Antwort geschlossen: Spricht es auf diesem Port HTTP?</translation>
    </message>
    <message>
        <source>The answer of %1 was cut off</source>
        <translation>Die Antwort von %1 wurde abgeschnitten</translation>
    </message>
    <message>
        <source>%1 answers with what is no HTTP/1.1: check the port</source>
        <translation>%1 antwortet mit etwas, das kein HTTP/1.1 ist: den Port prüfen</translation>
    </message>
    <message>
        <source>%1 answers in TLS: use https://</source>
        <translation>%1 antwortet in TLS: https:// verwenden</translation>
    </message>
    <message>
        <source>The answer of %1 is larger than what is taken</source>
        <translation>Die Antwort von %1 ist größer, als angenommen wird</translation>
    </message>
    <message>
        <source>The ping to %1 was not sent, since it could not be recorded</source>
        <translation>Der Ping an %1 wurde nicht gesendet, weil er nicht aufgezeichnet werden konnte</translation>
    </message>
    <message>
        <source>The ping to %1 was stopped</source>
        <translation>Der Ping an %1 wurde gestoppt</translation>
    </message>
    <message>
        <source>The redirect to %1 was not followed, since that was not asked for</source>
        <translation>Der Weiterleitung zu %1 wurde nicht gefolgt, weil das nicht verlangt war</translation>
    </message>
    <message>
        <source>The redirect to %1 was not followed: there were too many</source>
        <translation>Der Weiterleitung zu %1 wurde nicht gefolgt: Es waren zu viele</translation>
    </message>
    <message>
        <source>The redirect to %1 was not followed: it leads from https to http</source>
        <translation>Der Weiterleitung zu %1 wurde nicht gefolgt: Sie führt von https zu http</translation>
    </message>
    <message>
        <source>The redirect to %1 was not followed: sending there was not agreed to</source>
        <translation>Der Weiterleitung zu %1 wurde nicht gefolgt: Dem Senden dorthin wurde nicht zugestimmt</translation>
    </message>
    <message>
        <source>The redirect of %1 leads nowhere</source>
        <translation>Die Weiterleitung von %1 führt ins Leere</translation>
    </message>
    <message>
        <source>%1 pings are more than are sent at once, or none: ask for fewer, or raise the limit</source>
        <translation>%1 Pings sind mehr, als auf einmal gesendet werden, oder keiner: weniger verlangen oder die Grenze erhöhen</translation>
    </message>
    <message>
        <source>%1 pings at a time: say 1 to 64</source>
        <translation>%1 Pings gleichzeitig: 1 bis 64 angeben</translation>
    </message>
    <message>
        <source>An interval of %1 ms: say 0 to 24 days</source>
        <translation>Ein Intervall von %1 ms: 0 bis 24 Tage angeben</translation>
    </message>
    <message>
        <source>A jitter of %1: say 0 to 1</source>
        <translation>Eine Streuung von %1: 0 bis 1 angeben</translation>
    </message>
    <message>
        <source>%1 pings a second: say 0 (no limit) or more</source>
        <translation>%1 Pings pro Sekunde: 0 (keine Grenze) oder mehr angeben</translation>
    </message>
    <message>
        <source># A line of the body begins as one for the client: it will not send it as it is
</source>
        <translation># Eine Zeile des Rumpfs beginnt wie eine für den Client: Er sendet sie nicht unverändert
</translation>
    </message>
    <message>
        <source># The body has %1 bytes that are no text; &lt; ./body.bin puts them here from a file
</source>
        <translation># Der Rumpf hat %1 Bytes, die kein Text sind; &lt; ./body.bin setzt sie hier aus einer Datei ein
</translation>
    </message>
    <message>
        <source>%1 has a line break or another control character, which no header can hold</source>
        <translation>%1 enthält einen Zeilenumbruch oder ein anderes Steuerzeichen; keine Kopfzeile kann es aufnehmen</translation>
    </message>
    <message>
        <source>It was sent compressed without saying so; this is what was in it</source>
        <translation>Er wurde komprimiert gesendet, ohne dass es dabeistand; dies war der Inhalt</translation>
    </message>
    <message>
        <source>The request was not captured whole; this is what there is of it</source>
        <translation>Die Anfrage wurde nicht vollständig aufgezeichnet; dies ist, was davon da ist</translation>
    </message>
    <message>
        <source>Loaded event</source>
        <translation>Geladenes Ereignis</translation>
    </message>
    <message>
        <source>A time is written as iso8601, rfc3339, unix-s, unix-ms, unix-us or unix-float, not &quot;%1&quot;</source>
        <translation>Eine Zeit wird als iso8601, rfc3339, unix-s, unix-ms, unix-us oder unix-float geschrieben, nicht &quot;%1&quot;</translation>
    </message>
    <message>
        <source>A UUID is made as v4 or v7, not &quot;%1&quot;</source>
        <translation>Eine UUID wird als v4 oder v7 erzeugt, nicht &quot;%1&quot;</translation>
    </message>
    <message>
        <source>A counter begins with a whole number of up to 18 digits, not &quot;%1&quot;</source>
        <translation>Ein Zähler beginnt mit einer ganzen Zahl von bis zu 18 Ziffern, nicht &quot;%1&quot;</translation>
    </message>
    <message>
        <source>A canary is a host, user, e-mail, path, organisation or ip, not &quot;%1&quot;</source>
        <translation>Ein Köder ist host, user, e-mail, path, organisation oder ip, nicht &quot;%1&quot;</translation>
    </message>
    <message>
        <source>Write which file: file PATH</source>
        <translation>Die Datei angeben: file PFAD</translation>
    </message>
    <message>
        <source>Write which variable: environment NAME</source>
        <translation>Die Variable angeben: environment NAME</translation>
    </message>
    <message>
        <source>Nothing is to be written behind it, not &quot;%1&quot;</source>
        <translation>Dahinter darf nichts stehen, nicht &quot;%1&quot;</translation>
    </message>
    <message>
        <source>A value is made by literal, now, uuid, objectid, instance-id, counter, canary, environment or file, not by &quot;%1&quot;</source>
        <translation>Ein Wert entsteht durch literal, now, uuid, objectid, instance-id, counter, canary, environment oder file, nicht durch &quot;%1&quot;</translation>
    </message>
    <message>
        <source>A header is written as Name: value</source>
        <translation>Eine Kopfzeile wird als Name: Wert geschrieben</translation>
    </message>
    <message>
        <source>A header does not go on in a second line</source>
        <translation>Eine Kopfzeile geht nicht in einer zweiten Zeile weiter</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no place in the name of a header, which ends in a colon</source>
        <translation>„%1“ ist im Namen einer Kopfzeile nicht erlaubt; er endet mit einem Doppelpunkt</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no place in the value of a header</source>
        <translation>„%1“ ist im Wert einer Kopfzeile nicht erlaubt</translation>
    </message>
    <message>
        <source>A request begins with its method, as in POST /v1/track HTTP/1.1</source>
        <translation>Eine Anfrage beginnt mit der Methode, etwa POST /v1/track HTTP/1.1</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no place in a method</source>
        <translation>„%1“ ist in einer Methode nicht erlaubt</translation>
    </message>
    <message>
        <source>The path begins with /</source>
        <translation>Der Pfad beginnt mit /</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no place in a path or query; write it as %%2</source>
        <translation>„%1“ ist in Pfad oder Query nicht erlaubt; zu schreiben als %%2</translation>
    </message>
    <message>
        <source>The body is too large to be checked</source>
        <translation>Der Rumpf ist zu groß, um geprüft zu werden</translation>
    </message>
    <message>
        <source>Something stands behind the JSON value</source>
        <translation>Hinter dem JSON-Wert steht noch etwas</translation>
    </message>
    <message>
        <source>There is no JSON value</source>
        <translation>Ein JSON-Wert fehlt</translation>
    </message>
    <message>
        <source>There is no variable with the name %1</source>
        <translation>Eine Variable namens %1 gibt es nicht</translation>
    </message>
    <message>
        <source>A value can be written as base64, basic, sha256, hex or hex16, not as %1</source>
        <translation>Ein Wert lässt sich als base64, basic, sha256, hex oder hex16 schreiben, nicht als %1</translation>
    </message>
    <message>
        <source>%1 needs quotes around it: only a number, boolean, time or json stands without</source>
        <translation>%1 braucht Anführungszeichen: Nur number, boolean, time oder json stehen ohne</translation>
    </message>
    <message>
        <source>The policy keeps it back</source>
        <translation>Die Richtlinie hält es zurück</translation>
    </message>
    <message>
        <source>The policy keeps it back: %1</source>
        <translation>Die Richtlinie hält es zurück: %1</translation>
    </message>
    <message>
        <source>A template has a body or a body_base64, not both</source>
        <translation>Eine Vorlage hat body oder body_base64, nicht beides</translation>
    </message>
    <message>
        <source>&quot;body_base64&quot; takes Base64</source>
        <translation>&quot;body_base64&quot; verlangt Base64</translation>
    </message>
    <message>
        <source>A variable has a value or a generator, not both</source>
        <translation>Eine Variable hat einen Wert oder einen Generator, nicht beides</translation>
    </message>
    <message>
        <source>A name has letters, digits, _, -, . and $ only, not as &quot;%1&quot;</source>
        <translation>Ein Name besteht nur aus Buchstaben, Ziffern, _, -, . und $, anders als &quot;%1&quot;</translation>
    </message>
    <message>
        <source>The variable %1 comes twice</source>
        <translation>Die Variable %1 kommt zweimal vor</translation>
    </message>
    <message>
        <source>&quot;sample&quot; takes a text in quotes</source>
        <translation>&quot;sample&quot; verlangt einen Text in Anführungszeichen</translation>
    </message>
    <message>
        <source>{{%1}} stands nowhere in the request</source>
        <translation>{{%1}} steht nirgends in der Anfrage</translation>
    </message>
    <message>
        <source>the template</source>
        <translation>der Vorlage</translation>
    </message>
    <message>
        <source>An id has small letters, digits and - only, not as &quot;%1&quot;</source>
        <translation>Eine ID besteht nur aus Kleinbuchstaben, Ziffern und -, anders als &quot;%1&quot;</translation>
    </message>
    <message>
        <source>A template is no larger than 16 MiB</source>
        <translation>Eine Vorlage ist nicht größer als 16 MiB</translation>
    </message>
    <message>
        <source>The first line is METHOD PATH HTTP/1.1, as in POST /v1/track HTTP/1.1</source>
        <translation>Die erste Zeile ist METHODE PFAD HTTP/1.1, etwa POST /v1/track HTTP/1.1</translation>
    </message>
    <message>
        <source>Requests are sent as HTTP/1.1</source>
        <translation>Anfragen werden als HTTP/1.1 gesendet</translation>
    </message>
    <message>
        <source>Content-Length comes twice</source>
        <translation>Content-Length kommt zweimal vor</translation>
    </message>
    <message>
        <source>With Transfer-Encoding the body is sent as you write it, its chunks too</source>
        <translation>Mit Transfer-Encoding wird der Rumpf so gesendet, wie er dasteht, auch seine Chunks</translation>
    </message>
    <message>
        <source>The body&apos;s length depends on its values; this Content-Length stays as it is</source>
        <translation>Die Länge des Rumpfs hängt von den Werten ab; dieses Content-Length bleibt, wie es ist</translation>
    </message>
    <message>
        <source>The body has %1 bytes, not what this says</source>
        <translation>Der Rumpf hat %1 Bytes, anders als hier angegeben</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>%1 is larger than 16 MiB</source>
        <translation>%1 ist größer als 16 MiB</translation>
    </message>
    <message>
        <source>The counter of %1 has no number to begin with</source>
        <translation>Der Zähler von %1 hat keine Anfangszahl</translation>
    </message>
    <message>
        <source>There is no canary of the kind %1</source>
        <translation>Einen Köder der Art %1 gibt es nicht</translation>
    </message>
    <message>
        <source>The variable %1 is not set in the environment</source>
        <translation>Die Variable %1 ist in der Umgebung nicht gesetzt</translation>
    </message>
    <message>
        <source>The template has no variable with the name %1</source>
        <translation>Die Vorlage hat keine Variable namens %1</translation>
    </message>
    <message>
        <source>%1 is needed</source>
        <translation>%1 wird gebraucht</translation>
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
    <message>
        <source>%1 takes words in quotes</source>
        <translation>%1 verlangt Wörter in Anführungszeichen</translation>
    </message>
    <message>
        <source>%1 has an empty list</source>
        <translation>%1 hat eine leere Liste</translation>
    </message>
    <message>
        <source>%1 takes %2, not %3</source>
        <translation>%1 verlangt %2, nicht %3</translation>
    </message>
    <message>
        <source>No path is like %1: it begins with /, header/, query/, form/, cookie/, part/ or *</source>
        <translation>Kein Pfad sieht aus wie %1: Er beginnt mit /, header/, query/, form/, cookie/, part/ oder *</translation>
    </message>
    <message>
        <source>The policy has errors, and stays as it is until they are gone.</source>
        <translation>Die Richtlinie enthält Fehler und bleibt, wie sie ist, bis sie behoben sind.</translation>
    </message>
    <message>
        <source>There is no such rule in the policy any more.</source>
        <translation>Diese Regel gibt es in der Richtlinie nicht mehr.</translation>
    </message>
    <message>
        <source>The policy cannot be changed as it is written. Change it by hand.</source>
        <translation>So, wie die Richtlinie geschrieben ist, kann sie nicht geändert werden. Bitte von Hand ändern.</translation>
    </message>
    <message>
        <source>&quot;default&quot; takes %1</source>
        <translation>&quot;default&quot; verlangt %1</translation>
    </message>
    <message>
        <source>the policy</source>
        <translation>der Richtlinie</translation>
    </message>
    <message>
        <source>A policy is no larger than 16 MiB</source>
        <translation>Eine Richtlinie ist nicht größer als 16 MiB</translation>
    </message>
    <message>
        <source>There is no policy of that name, and no file that can be read: %1</source>
        <translation>Es gibt weder eine Richtlinie dieses Namens noch eine lesbare Datei: %1</translation>
    </message>
    <message>
        <source>The rule cannot be put into the policy as it is written. Write it in by hand.</source>
        <translation>Die Regel lässt sich nicht in die Richtlinie einfügen, so wie diese geschrieben ist. Bitte von Hand eintragen.</translation>
    </message>
    <message>
        <source>%1 is between %2 and %3</source>
        <translation>%1 liegt zwischen %2 und %3</translation>
    </message>
    <message>
        <source>The action replace needs a &quot;value&quot;</source>
        <translation>Die Aktion replace braucht einen &quot;value&quot;</translation>
    </message>
    <message>
        <source>&quot;value&quot; takes a text, a number, true or false</source>
        <translation>&quot;value&quot; verlangt einen Text, eine Zahl, true oder false</translation>
    </message>
    <message>
        <source>&quot;step&quot; takes a number above 0</source>
        <translation>&quot;step&quot; verlangt eine Zahl über 0</translation>
    </message>
</context>
<context>
    <name>telltale::Proof</name>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>%1 came %2 apart in the baseline, which %3 of silence do not disprove.</source>
        <translation>%1 kam im Vergleichslauf im Abstand von %2, was durch %3 Stille nicht widerlegt ist.</translation>
    </message>
    <message>
        <source>%1 is declared to come every %2 (%3), which %4 of silence do not disprove.</source>
        <translation>%1 soll laut Deklaration alle %2 kommen (%3), was durch %4 Stille nicht widerlegt ist.</translation>
    </message>
    <message>
        <source>It was stopped before the watch was over.</source>
        <translation>Es wurde beendet, bevor die Beobachtung vorüber war.</translation>
    </message>
    <message>
        <source>The command failed with the switch %1 (status %2), so it may not have done what it does.</source>
        <translation>Der Befehl schlug mit dem Schalter auf „%1“ fehl (Status %2) und hat deshalb vielleicht nicht getan, was er sonst tut.</translation>
    </message>
    <message>
        <source>Read back, the switch is not off.</source>
        <translation>Zurückgelesen ist der Schalter nicht aus.</translation>
    </message>
    <message>
        <source>Read back, the switch&apos;s state is unknown.</source>
        <translation>Zurückgelesen ist der Zustand des Schalters unbekannt.</translation>
    </message>
    <message>
        <source>Nobody counted what was not seen.</source>
        <translation>Niemand hat gezählt, was nicht gesehen wurde.</translation>
    </message>
    <message>
        <source>Something came that could not be looked at: %1.</source>
        <translation>Es kam etwas, das sich nicht ansehen ließ: %1.</translation>
    </message>
    <message>
        <source>The baseline has events of other products only.</source>
        <translation>Der Vergleichslauf enthält nur Ereignisse anderer Produkte.</translation>
    </message>
    <message>
        <source>Nothing in the baseline is declared by the product&apos;s catalogue, so it may be somebody else&apos;s.</source>
        <translation>Nichts im Vergleichslauf ist im Katalog des Produkts deklariert; es stammt vielleicht von anderswo.</translation>
    </message>
    <message>
        <source>The baseline has nothing that the switch is said to stop.</source>
        <translation>Der Vergleichslauf enthält nichts, was der Schalter unterbinden soll.</translation>
    </message>
    <message>
        <source>%1, where the product is declared to send to, was not pointed here.</source>
        <translation>%1, wohin das Produkt laut Deklaration sendet, wurde nicht hierher umgeleitet.</translation>
    </message>
    <message>
        <source>%1 has no catalogue: all traffic to this collector counts.</source>
        <translation>Zu %1 gibt es keinen Katalog: Aller Verkehr an diesen Kollektor zählt.</translation>
    </message>
    <message>
        <source>These come when something is done, and say something only if it was done again: %1.</source>
        <translation>Diese kommen, wenn etwas getan wird, und sagen nur etwas aus, wenn es erneut getan wurde: %1.</translation>
    </message>
    <message>
        <source>The command ran twice: what it sends only once in a while would not have come the second time anyway.</source>
        <translation>Der Befehl lief zweimal: Was er nur ab und zu sendet, wäre beim zweiten Mal ohnehin nicht gekommen.</translation>
    </message>
    <message>
        <source>Declared, but not seen in the baseline, so that nothing is said about them: %1.</source>
        <translation>Deklariert, aber im Vergleichslauf nicht gesehen; über sie wird nichts ausgesagt: %1.</translation>
    </message>
    <message>
        <source>%1 came after off was written and before it was in force; only an opt-out beacon among them counts.</source>
        <translation>Nachdem off geschrieben und bevor es wirksam war, kamen: %1; davon zählt nur ein Abmeldesignal (Opt-out-Beacon).</translation>
    </message>
    <message>
        <source>%1 of other products do not count.</source>
        <translation>Nicht gezählt, weil von anderen Produkten: %1.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message numerus="yes">
        <source>%n connections refused</source>
        <translation>
            <numerusform>%n Verbindung abgewiesen</numerusform>
            <numerusform>%n Verbindungen abgewiesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requests refused</source>
        <translation>
            <numerusform>%n Anfrage abgelehnt</numerusform>
            <numerusform>%n Anfragen abgelehnt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requests cut off by their client</source>
        <translation>
            <numerusform>%n Anfrage vom Client abgebrochen</numerusform>
            <numerusform>%n Anfragen vom Client abgebrochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requests not recorded</source>
        <translation>
            <numerusform>%n Anfrage nicht aufgezeichnet</numerusform>
            <numerusform>%n Anfragen nicht aufgezeichnet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requests let through unrecorded</source>
        <translation>
            <numerusform>%n Anfrage ohne Aufzeichnung durchgelassen</numerusform>
            <numerusform>%n Anfragen ohne Aufzeichnung durchgelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tunnels</source>
        <translation>
            <numerusform>%n Tunnel</numerusform>
            <numerusform>%n Tunnel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connections whose client refused our certificate</source>
        <translation>
            <numerusform>%n Verbindung, deren Client unser Zertifikat ablehnte</numerusform>
            <numerusform>%n Verbindungen, deren Client unser Zertifikat ablehnte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connections to servers whose certificates do not hold</source>
        <translation>
            <numerusform>%n Verbindung zu einem Server, dessen Zertifikat nicht gültig ist</numerusform>
            <numerusform>%n Verbindungen zu Servern, deren Zertifikate nicht gültig sind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connections that were not taken apart into requests</source>
        <translation>
            <numerusform>%n Verbindung, die nicht in Anfragen zerlegt wurde</numerusform>
            <numerusform>%n Verbindungen, die nicht in Anfragen zerlegt wurden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempts to speak QUIC</source>
        <translation>
            <numerusform>%n Versuch, QUIC zu sprechen</numerusform>
            <numerusform>%n Versuche, QUIC zu sprechen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n datagrams</source>
        <translation>
            <numerusform>%n Datagramm</numerusform>
            <numerusform>%n Datagramme</numerusform>
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
        <source>%n programs that could not be watched</source>
        <translation>
            <numerusform>%n Programm, das nicht beobachtet werden konnte</numerusform>
            <numerusform>%n Programme, die nicht beobachtet werden konnten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bodies not taken apart</source>
        <translation>
            <numerusform>%n Rumpf nicht zerlegt</numerusform>
            <numerusform>%n Rümpfe nicht zerlegt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parts of the record not read</source>
        <translation>
            <numerusform>%n Teil der Aufzeichnungsdatei nicht gelesen</numerusform>
            <numerusform>%n Teile der Aufzeichnungsdatei nicht gelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>on</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message numerus="yes">
        <source>%n requests</source>
        <translation>
            <numerusform>%n Anfrage</numerusform>
            <numerusform>%n Anfragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kinds</source>
        <translation>
            <numerusform>%n Art</numerusform>
            <numerusform>%n Arten</numerusform>
        </translation>
    </message>
    <message>
        <source>The whole command ran again with the switch off.</source>
        <translation>Der ganze Befehl lief erneut, mit ausgeschaltetem Schalter.</translation>
    </message>
    <message>
        <source>Off was in force for %1; no interval is declared, and none was seen.</source>
        <translation>Die Abschaltung galt %1; kein Intervall ist deklariert, und keines war zu sehen.</translation>
    </message>
    <message>
        <source>Off was in force for %1, longer than the longest pause in the baseline (%2).</source>
        <translation>Die Abschaltung galt %1, länger als die längste Pause im Vergleichslauf (%2).</translation>
    </message>
    <message>
        <source>Off was in force for %1, longer than the longest declared interval (%2).</source>
        <translation>Die Abschaltung galt %1, länger als das längste deklarierte Intervall (%2).</translation>
    </message>
    <message>
        <source>%1 was sent when it was turned off: an opt-out beacon is a sending too.</source>
        <translation>%1 wurde beim Ausschalten gesendet: Auch ein Abmeldesignal (Opt-out-Beacon) ist eine Sendung.</translation>
    </message>
    <message>
        <source>%1 was sent before telemetry was ever turned on.</source>
        <translation>%1 wurde gesendet, bevor Telemetrie überhaupt eingeschaltet war.</translation>
    </message>
    <message>
        <source>%1 had waited in a queue, and was sent after it was turned off.</source>
        <translation>%1 hatte in einer Warteschlange gewartet und wurde nach dem Ausschalten gesendet.</translation>
    </message>
    <message>
        <source>%1 was sent with the switch off.</source>
        <translation>%1 wurde bei ausgeschaltetem Schalter gesendet.</translation>
    </message>
    <message>
        <source>%1 left that should not have.</source>
        <translation>Hinausgegangen, obwohl es nicht sein durfte: %1.</translation>
    </message>
    <message>
        <source>Afterwards the switch was put back.</source>
        <translation>Danach wurde der Schalter zurückgestellt.</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Vergleichslauf</translation>
    </message>
    <message>
        <source>telemetry %1, %2</source>
        <translation>Telemetrie %1, %2</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>Ausgeschaltet</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>nicht getan</translation>
    </message>
    <message>
        <source>nothing had to be changed</source>
        <translation>nichts war zu ändern</translation>
    </message>
    <message>
        <source>%1 in its environment</source>
        <translation>%1 in der Umgebung</translation>
    </message>
    <message>
        <source>%1 written</source>
        <translation>%1 geschrieben</translation>
    </message>
    <message>
        <source>read back: %1</source>
        <translation>zurückgelesen: %1</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>Beobachtet</translation>
    </message>
    <message>
        <source>%1, everything that came</source>
        <translation>%1, alles, was kam</translation>
    </message>
    <message>
        <source>%1, all hosts</source>
        <translation>%1, alle Hosts</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>compared by event</source>
        <translation>nach Ereignis verglichen</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>hinausgegangen: %1</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>Stille</translation>
    </message>
    <message>
        <source>Quiet, except what is always sent</source>
        <translation>Still bis auf das, was immer gesendet wird</translation>
    </message>
    <message>
        <source>Still sends</source>
        <translation>Sendet weiterhin</translation>
    </message>
    <message>
        <source>Nothing was captured, so nothing is proved</source>
        <translation>Nichts wurde aufgezeichnet, also ist nichts bewiesen</translation>
    </message>
    <message>
        <source>Not proved</source>
        <translation>Nicht bewiesen</translation>
    </message>
    <message>
        <source>Nothing was left.</source>
        <translation>Nichts blieb übrig.</translation>
    </message>
    <message>
        <source>%1 still left, declared to be always sent.</source>
        <translation>Weiterhin hinausgegangen, als immer gesendet deklariert: %1.</translation>
    </message>
    <message>
        <source>With the switch on nothing came either: the product may not have been pointed here, or may have had nothing to send.</source>
        <translation>Auch bei eingeschaltetem Schalter kam nichts: Vielleicht wurde das Produkt nicht hierher umgeleitet, oder es hatte nichts zu senden.</translation>
    </message>
    <message>
        <source>not declared</source>
        <translation>nicht deklariert</translation>
    </message>
    <message>
        <source>always</source>
        <translation>immer</translation>
    </message>
    <message>
        <source>when enabled</source>
        <translation>wenn eingeschaltet</translation>
    </message>
    <message>
        <source>opt-out beacon</source>
        <translation>Abmeldesignal (Opt-out-Beacon)</translation>
    </message>
    <message>
        <source>queue flushed later</source>
        <translation>später geleerte Warteschlange</translation>
    </message>
    <message>
        <source>before consent</source>
        <translation>vor der Einwilligung</translation>
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
    <message>
        <source>A JSON Pointer is empty or begins with /</source>
        <translation>Ein JSON Pointer ist leer oder beginnt mit /</translation>
    </message>
    <message>
        <source>A field beside the body is form/NAME, query/NAME or header/NAME</source>
        <translation>Ein Feld außerhalb des Rumpfs ist form/NAME, query/NAME oder header/NAME</translation>
    </message>
    <message>
        <source>JSON is unpacked from form/NAME, query/NAME, string or protobuf:TYPE</source>
        <translation>JSON wird aus form/NAME, query/NAME, string oder protobuf:TYP entpackt</translation>
    </message>
    <message>
        <source>No message has this type</source>
        <translation>Keine Nachricht hat diesen Typ</translation>
    </message>
    <message>
        <source>This would match every request</source>
        <translation>Das würde auf jede Anfrage passen</translation>
    </message>
    <message>
        <source>A place is json, lines or query</source>
        <translation>Eine Stelle ist json, lines oder query</translation>
    </message>
    <message>
        <source>A status is a number from 200 to 599</source>
        <translation>Ein Status ist eine Zahl von 200 bis 599</translation>
    </message>
    <message>
        <source>A media type is one line</source>
        <translation>Ein Medientyp ist eine einzige Zeile</translation>
    </message>
    <message>
        <source>the file</source>
        <translation>der Datei</translation>
    </message>
    <message>
        <source>Nothing says which requests these are: [[match]]</source>
        <translation>Nichts sagt, welche Anfragen gemeint sind: [[match]]</translation>
    </message>
</context>
<context>
    <name>telltale::Report</name>
    <message>
        <source>The policy %1</source>
        <translation>Die Richtlinie %1</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Applies to</source>
        <translation>Gilt für</translation>
    </message>
    <message>
        <source>Does</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Fields changed</source>
        <translation>Geänderte Felder</translation>
    </message>
    <message>
        <source>Events with them</source>
        <translation>Ereignisse damit</translation>
    </message>
    <message>
        <source>Events kept back</source>
        <translation>Zurückgehaltene Ereignisse</translation>
    </message>
    <message>
        <source>everything else</source>
        <translation>alles andere</translation>
    </message>
    <message>
        <source>What was decided while it was captured</source>
        <translation>Was während der Aufzeichnung entschieden wurde</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>The files do not say of any request what was decided of it.</source>
        <translation>Die Dateien sagen zu keiner Anfrage, was über sie entschieden wurde.</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>What this policy would do to what was sent.</source>
        <translation>Was diese Richtlinie mit dem Gesendeten täte.</translation>
    </message>
    <message>
        <source>The gate of this policy: %1</source>
        <translation>Die Schranke dieser Richtlinie: %1</translation>
    </message>
    <message>
        <source>No policy was chosen (--policy NAME or FILE).</source>
        <translation>Es wurde keine Richtlinie gewählt (--policy NAME oder DATEI).</translation>
    </message>
    <message>
        <source>Switches and their proofs</source>
        <translation>Schalter und ihre Beweise</translation>
    </message>
    <message>
        <source>Proofs of the products in this report, as the activity log has them: what was still sent when a product&apos;s own switch was off (telltale switch verify).</source>
        <translation>Beweise zu den Produkten dieses Berichts, wie sie im Aktivitätsprotokoll stehen: was noch gesendet wurde, als der eigene Schalter eines Produkts aus war (telltale switch verify).</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Entry in the log</source>
        <translation>Eintrag im Protokoll</translation>
    </message>
    <message>
        <source>No switch of these products was proved.</source>
        <translation>Kein Schalter dieser Produkte wurde bewiesen.</translation>
    </message>
    <message>
        <source>It still sends with its switch off</source>
        <translation>Sendet bei ausgeschaltetem Schalter weiterhin</translation>
    </message>
    <message>
        <source>It was not proved that it falls silent</source>
        <translation>Nicht bewiesen, dass es verstummt</translation>
    </message>
    <message>
        <source>Activity log</source>
        <translation>Aktivitätsprotokoll</translation>
    </message>
    <message>
        <source>Where the log of what administrators did stood. Who keeps these digits can tell later that nothing before was taken out or changed.</source>
        <translation>Wo das Protokoll dessen stand, was Administratoren getan haben. Wer diese Ziffern aufbewahrt, kann später feststellen, dass davor nichts entfernt oder geändert wurde.</translation>
    </message>
    <message>
        <source>The log has no entry.</source>
        <translation>Das Protokoll hat keinen Eintrag.</translation>
    </message>
    <message>
        <source>Up to this entry the log is as it was written.</source>
        <translation>Bis zu diesem Eintrag ist das Protokoll so, wie es geschrieben wurde.</translation>
    </message>
    <message>
        <source>The log is not as it was written: telltale log verify says where.</source>
        <translation>Das Protokoll ist nicht so, wie es geschrieben wurde: telltale log verify sagt, wo.</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Its hash</source>
        <translation>Hashwert</translation>
    </message>
    <message>
        <source>Appendix: the bytes</source>
        <translation>Anhang: die Bytes</translation>
    </message>
    <message>
        <source>Every event as it was sent. Credentials are masked.</source>
        <translation>Jedes Ereignis, wie es gesendet wurde. Zugangsdaten sind maskiert.</translation>
    </message>
    <message>
        <source>Every event as it was sent, with patterns in place of its values.</source>
        <translation>Jedes Ereignis, wie es gesendet wurde, mit Mustern anstelle der Werte.</translation>
    </message>
    <message numerus="yes">
        <source>%n further events and requests are not in this appendix.</source>
        <translation>
            <numerusform>%n weiteres Ereignis oder eine weitere Anfrage steht nicht in diesem Anhang.</numerusform>
            <numerusform>%n weitere Ereignisse und Anfragen stehen nicht in diesem Anhang.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries could not be written to the record</source>
        <translation>
            <numerusform>%n Eintrag konnte nicht in die Aufzeichnungsdatei geschrieben werden</numerusform>
            <numerusform>%n Einträge konnten nicht in die Aufzeichnungsdatei geschrieben werden</numerusform>
        </translation>
    </message>
    <message>
        <source>The record is damaged: what stands behind the damage is not counted</source>
        <translation>Die Aufzeichnungsdatei ist beschädigt: Was hinter der Beschädigung steht, ist nicht gezählt</translation>
    </message>
    <message>
        <source>The capture has not ended, or was stopped: it did not write down what it did not see</source>
        <translation>Die Aufzeichnung ist nicht beendet oder wurde gestoppt: Was sie nicht gesehen hat, hat sie nicht vermerkt</translation>
    </message>
    <message>
        <source>What could not be seen</source>
        <translation>Was nicht gesehen werden konnte</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Not seen</source>
        <translation>Nicht gesehen</translation>
    </message>
    <message>
        <source>Nothing is known that was not seen.</source>
        <translation>Es ist nichts bekannt, was nicht gesehen wurde.</translation>
    </message>
    <message numerus="yes">
        <source>%n more problems of this kind</source>
        <translation>
            <numerusform>%n weiteres Problem dieser Art</numerusform>
            <numerusform>%n weitere Probleme dieser Art</numerusform>
        </translation>
    </message>
    <message>
        <source>Another program wrote this file: what it did not write down cannot be known from it</source>
        <translation>Ein anderes Programm hat diese Datei geschrieben: Was es nicht vermerkt hat, ist aus ihr nicht zu erkennen</translation>
    </message>
    <message>
        <source>Coverage: what could not be seen</source>
        <translation>Erfassung: was nicht gesehen werden konnte</translation>
    </message>
    <message>
        <source>A report says something about what was seen only. This is what is known of the rest.</source>
        <translation>Ein Bericht sagt nur über das etwas aus, was gesehen wurde. Dies ist, was über den Rest bekannt ist.</translation>
    </message>
    <message>
        <source>Some of the input could not be read. What could be read is in this report.</source>
        <translation>Ein Teil der Eingabe war nicht lesbar. Was lesbar war, steht in diesem Bericht.</translation>
    </message>
    <message numerus="yes">
        <source>%n events or bodies are cut off or could not be taken apart into fields.</source>
        <translation>
            <numerusform>%n Ereignis oder Rumpf ist abgeschnitten oder ließ sich nicht in Felder zerlegen.</numerusform>
            <numerusform>%n Ereignisse oder Rümpfe sind abgeschnitten oder ließen sich nicht in Felder zerlegen.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are more different fields than are listed: further ones are counted together.</source>
        <translation>Es gibt mehr verschiedene Felder als aufgeführt: Weitere sind zusammen gezählt.</translation>
    </message>
    <message numerus="yes">
        <source>%n requests are test pings that this program sent itself.</source>
        <translation>
            <numerusform>%n Anfrage ist ein Test-Ping, den dieses Programm selbst gesendet hat.</numerusform>
            <numerusform>%n Anfragen sind Test-Pings, die dieses Programm selbst gesendet hat.</numerusform>
        </translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Used as</source>
        <translation>Verwendet als</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>It could not be read whole</source>
        <translation>Konnte nicht vollständig gelesen werden</translation>
    </message>
    <message>
        <source>It could not be read whole: %1</source>
        <translation>Konnte nicht vollständig gelesen werden: %1</translation>
    </message>
    <message>
        <source>How this report was made</source>
        <translation>Wie dieser Bericht erstellt wurde</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>First request or event</source>
        <translation>Erste Anfrage oder erstes Ereignis</translation>
    </message>
    <message>
        <source>Last request or event</source>
        <translation>Letzte Anfrage oder letztes Ereignis</translation>
    </message>
    <message>
        <source>Catalogues that were compared</source>
        <translation>Verglichene Kataloge</translation>
    </message>
    <message>
        <source>What %1 declares</source>
        <translation>Was %1 deklariert</translation>
    </message>
    <message>
        <source>What was examined</source>
        <translation>Was untersucht wurde</translation>
    </message>
    <message>
        <source>The files as they are, by their SHA-256. Who has the same files and the same version of the program gets this report again, byte for byte: telltale report --verify compares.</source>
        <translation>Die Dateien, wie sie sind, mit ihrem SHA-256. Wer dieselben Dateien und dieselbe Version des Programms hat, erhält diesen Bericht Byte für Byte wieder: telltale report --verify vergleicht.</translation>
    </message>
    <message>
        <source>Values are masked: a stands for a letter, 9 for a digit. The digits beside a pattern are a commitment to the value (SHA-256 over a salt and the value), so that whoever has the files can reveal single values later, and others can check them: telltale report --reveal.</source>
        <translation>Werte sind maskiert: a steht für einen Buchstaben, 9 für eine Ziffer. Die Ziffern neben einem Muster legen den Wert fest (SHA-256 über ein Salt und den Wert); wer die Dateien hat, kann damit später einzelne Werte offenlegen, und andere können sie prüfen: telltale report --reveal.</translation>
    </message>
    <message>
        <source>Only what matches a filter is in this report; see the options below.</source>
        <translation>In diesem Bericht steht nur, was zu einem Filter passt; siehe die Optionen unten.</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Betrifft</translation>
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
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Rechtsgrundlage</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>Reveals</source>
        <translation>Verrät</translation>
    </message>
    <message>
        <source>Sent, and declared nowhere</source>
        <translation>Gesendet und nirgends deklariert</translation>
    </message>
    <message>
        <source>Every field, by recipient</source>
        <translation>Jedes Feld, nach Empfänger</translation>
    </message>
    <message>
        <source>One row for each field and recipient; * in a path stands for the numbers of lists. Legal basis and purpose are filled in by hand, in the file beside this report, and stay when it is made again; where nobody did, the purpose is what the vendor declares.</source>
        <translation>Eine Zeile je Feld und Empfänger; * in einem Pfad steht für die Nummern von Listen. Rechtsgrundlage und Zweck werden von Hand eingetragen, in der Datei neben diesem Bericht, und bleiben beim erneuten Erstellen erhalten; wo niemand etwas eingetragen hat, ist der Zweck der vom Hersteller deklarierte.</translation>
    </message>
    <message>
        <source>No field was sent.</source>
        <translation>Kein Feld wurde gesendet.</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>Personenbezogene Daten</translation>
    </message>
    <message>
        <source>By the terms of the W3C Data Privacy Vocabulary (DPV 2, https://w3id.org/dpv): what there is about people, and who gets it.</source>
        <translation>Nach den Begriffen des W3C Data Privacy Vocabulary (DPV 2, https://w3id.org/dpv): was es über Personen gibt und wer es erhält.</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Begriff</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Unprotected</source>
        <translation>Ungeschützt</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>Zum Beispiel</translation>
    </message>
    <message>
        <source>No personal data was found.</source>
        <translation>Es wurden keine personenbezogenen Daten gefunden.</translation>
    </message>
    <message>
        <source>envelope</source>
        <translation>Umschlag</translation>
    </message>
    <message>
        <source>nameless event</source>
        <translation>namenloses Ereignis</translation>
    </message>
    <message>
        <source>No report was made: %1</source>
        <translation>Es wurde kein Bericht erstellt: %1</translation>
    </message>
    <message>
        <source>The earlier capture has no event: there is nothing to compare with</source>
        <translation>Die frühere Aufzeichnung enthält kein Ereignis: Es gibt nichts zu vergleichen</translation>
    </message>
    <message>
        <source>The earlier capture could not be read whole: fields may look new that are not</source>
        <translation>Die frühere Aufzeichnung konnte nicht vollständig gelesen werden: Manche Felder erscheinen vielleicht neu, ohne es zu sein</translation>
    </message>
    <message>
        <source>Sent although it should not be with the switch off</source>
        <translation>Gesendet, obwohl es bei ausgeschaltetem Schalter nicht sein dürfte</translation>
    </message>
    <message>
        <source>Sent as another type than is declared</source>
        <translation>Mit einem anderen Typ als deklariert gesendet</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>Declared at</source>
        <translation>Deklariert in</translation>
    </message>
    <message>
        <source>First seen at</source>
        <translation>Zuerst gesehen in</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>This hash was turned back into its value</source>
        <translation>Dieser Hash wurde in seinen Wert zurückgerechnet</translation>
    </message>
    <message>
        <source>Trying all values would turn this hash back</source>
        <translation>Durchprobieren aller Werte würde diesen Hash zurückrechnen</translation>
    </message>
    <message>
        <source>Declared and sent</source>
        <translation>Deklariert und gesendet</translation>
    </message>
    <message>
        <source>What the vendor declares, against what was sent. Declared and never seen does not mean that it is not sent.</source>
        <translation>Was der Hersteller deklariert, gegen das, was gesendet wurde. Deklariert und nie gesehen heißt nicht, dass es nicht gesendet wird.</translation>
    </message>
    <message>
        <source>No catalogue speaks of what was sent, so nothing could be compared. Choose one with --catalogue, or write one: telltale catalogue draft.</source>
        <translation>Kein Katalog betrifft, was gesendet wurde; deshalb ließ sich nichts vergleichen. Mit --catalogue einen wählen oder einen schreiben: telltale catalogue draft.</translation>
    </message>
    <message>
        <source>What the hashes are worth</source>
        <translation>Was die Hashes wert sind</translation>
    </message>
    <message>
        <source>A hash of something that can be guessed is not anonymous: who tries all candidates has it back. Costs are reckoned with a thousand million hashes a second, which one graphics card does.</source>
        <translation>Ein Hash von etwas, das sich erraten lässt, ist nicht anonym: Wer alle Möglichkeiten durchprobiert, hat es wieder. Der Aufwand ist mit einer Milliarde Hashes pro Sekunde gerechnet, der Leistung einer Grafikkarte.</translation>
    </message>
    <message numerus="yes">
        <source>%n known values were tried.</source>
        <translation>
            <numerusform>%n bekannter Wert wurde versucht.</numerusform>
            <numerusform>%n bekannte Werte wurden versucht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n hashes were looked at.</source>
        <translation>
            <numerusform>Nur der erste Hash wurde angesehen.</numerusform>
            <numerusform>Nur die ersten %n Hashes wurden angesehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Hash</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>No hash was sent.</source>
        <translation>Kein Hash wurde gesendet.</translation>
    </message>
    <message>
        <source>Changes against an earlier capture</source>
        <translation>Änderungen gegenüber einer früheren Aufzeichnung</translation>
    </message>
    <message>
        <source>No earlier capture was compared (--against FILE).</source>
        <translation>Es wurde keine frühere Aufzeichnung verglichen (--against DATEI).</translation>
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
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>No field is another one than before.</source>
        <translation>Kein Feld ist anders als zuvor.</translation>
    </message>
    <message>
        <source>It says more about who somebody is than before</source>
        <translation>Es sagt mehr als zuvor darüber, wer jemand ist</translation>
    </message>
    <message>
        <source>Why each field is sent: to be filled in by hand. telltale report reads it and prints it, and adds</source>
        <translation>Warum jedes Feld gesendet wird: von Hand auszufüllen. telltale report liest und druckt es und fügt</translation>
    </message>
    <message>
        <source>fields that it sees for the first time at the end; it never changes what stands here.</source>
        <translation>Felder, die es zum ersten Mal sieht, am Ende hinzu; was hier steht, ändert es nie.</translation>
    </message>
    <message>
        <source>legal-basis: for example &quot;consent (Art. 6(1)(a) GDPR)&quot;; purpose: what the recipient does with it.</source>
        <translation>legal-basis: zum Beispiel &quot;Einwilligung (Art. 6 Abs. 1 lit. a DSGVO)&quot;; purpose: was der Empfänger damit tut.</translation>
    </message>
    <message>
        <source>the file</source>
        <translation>der Datei</translation>
    </message>
    <message>
        <source>This field of this recipient stands here twice</source>
        <translation>Dieses Feld dieses Empfängers steht hier zweimal</translation>
    </message>
    <message>
        <source>A later Telltale wrote this report: use that one</source>
        <translation>Ein späteres Telltale hat diesen Bericht geschrieben: jenes verwenden</translation>
    </message>
    <message>
        <source>This is no report of Telltale&apos;s, or what says how it was made was taken out of it</source>
        <translation>Das ist kein Bericht von Telltale, oder die Angaben zu seiner Entstehung wurden entfernt</translation>
    </message>
    <message>
        <source>What says how this report was made is damaged</source>
        <translation>Die Angaben zur Entstehung dieses Berichts sind beschädigt</translation>
    </message>
    <message>
        <source>This is no opening that telltale report --reveal wrote</source>
        <translation>Dies ist keine Offenlegung, die telltale report --reveal geschrieben hat</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produkte</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>Sent unencrypted (http)</source>
        <translation>Unverschlüsselt gesendet (http)</translation>
    </message>
    <message>
        <source>sender not known</source>
        <translation>Absender unbekannt</translation>
    </message>
    <message>
        <source>Who sends what to whom</source>
        <translation>Wer sendet was an wen</translation>
    </message>
    <message numerus="yes">
        <source>Events from their senders at the left to %n recipients at the right; the colour is that of the most telling category that they get.</source>
        <translation>
            <numerusform>Ereignisse von ihren Absendern links zu %n Empfänger rechts; die Farbe ist die der aussagekräftigsten Kategorie, die er erhält.</numerusform>
            <numerusform>Ereignisse von ihren Absendern links zu %n Empfängern rechts; die Farbe ist die der aussagekräftigsten Kategorie, die sie erhalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>What each recipient gets</source>
        <translation>Was jeder Empfänger erhält</translation>
    </message>
    <message>
        <source>How many different fields of which category go to each recipient.</source>
        <translation>Wie viele verschiedene Felder welcher Kategorie an jeden Empfänger gehen.</translation>
    </message>
    <message>
        <source>Events over time (UTC), by the times they say of themselves.</source>
        <translation>Ereignisse im Zeitverlauf (UTC), nach den Zeiten, die sie selbst angeben.</translation>
    </message>
    <message>
        <source>Where the data goes, and what each recipient gets of it.</source>
        <translation>Wohin die Daten gehen und was jeder Empfänger davon erhält.</translation>
    </message>
    <message>
        <source>Events that were not captured with their requests do not say where they went.</source>
        <translation>Ereignisse, die nicht mit ihren Anfragen aufgezeichnet wurden, sagen nicht, wohin sie gingen.</translation>
    </message>
    <message numerus="yes">
        <source>%n fields are sent that tell people, devices or installations apart, and are declared nowhere.</source>
        <translation>
            <numerusform>%n Feld wird gesendet, das Personen, Geräte oder Installationen unterscheidbar macht und nirgends deklariert ist.</numerusform>
            <numerusform>%n Felder werden gesendet, die Personen, Geräte oder Installationen unterscheidbar machen und nirgends deklariert sind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other fields are sent and declared nowhere.</source>
        <translation>
            <numerusform>%n weiteres Feld wird gesendet und ist nirgends deklariert.</numerusform>
            <numerusform>%n weitere Felder werden gesendet und sind nirgends deklariert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hashes were turned back into the values they are of.</source>
        <translation>
            <numerusform>%n Hash wurde in seinen Wert zurückgerechnet.</numerusform>
            <numerusform>%n Hashes wurden in ihre Werte zurückgerechnet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hashes can be turned back at a cost that people can pay.</source>
        <translation>
            <numerusform>%n Hash lässt sich mit vertretbarem Aufwand zurückrechnen.</numerusform>
            <numerusform>%n Hashes lassen sich mit vertretbarem Aufwand zurückrechnen.</numerusform>
        </translation>
    </message>
    <message>
        <source>A product still sends with its switch off: see Switches and their proofs.</source>
        <translation>Ein Produkt sendet bei ausgeschaltetem Schalter weiterhin: siehe „Schalter und ihre Beweise“.</translation>
    </message>
    <message>
        <source>The activity log is not as it was written.</source>
        <translation>Das Aktivitätsprotokoll ist nicht so, wie es geschrieben wurde.</translation>
    </message>
    <message>
        <source>Something was sent that should not be with the switch off.</source>
        <translation>Etwas wurde gesendet, das bei ausgeschaltetem Schalter nicht gesendet werden dürfte.</translation>
    </message>
    <message>
        <source>Some of it is sent without encryption (http).</source>
        <translation>Ein Teil davon wird unverschlüsselt gesendet (http).</translation>
    </message>
    <message>
        <source>No catalogue speaks of what was sent: nobody knows what of it is declared.</source>
        <translation>Kein Katalog betrifft, was gesendet wurde: Niemand weiß, was davon deklariert ist.</translation>
    </message>
    <message>
        <source>Not everything could be seen: see Coverage.</source>
        <translation>Nicht alles konnte gesehen werden: siehe „Erfassung“.</translation>
    </message>
    <message>
        <source>There is no event in the files: that is no proof that nothing is sent.</source>
        <translation>In den Dateien ist kein Ereignis: Das ist kein Beweis dafür, dass nichts gesendet wird.</translation>
    </message>
    <message>
        <source>Every field that was seen is declared, and everything that came was seen.</source>
        <translation>Jedes gesehene Feld ist deklariert, und alles, was kam, wurde gesehen.</translation>
    </message>
    <message numerus="yes">
        <source>events</source>
        <translation>
            <numerusform>Ereignis</numerusform>
            <numerusform>Ereignisse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>recipients</source>
        <translation>
            <numerusform>Empfänger</numerusform>
            <numerusform>Empfänger</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>different fields</source>
        <translation>
            <numerusform>verschiedenes Feld</numerusform>
            <numerusform>verschiedene Felder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of them about people or devices</source>
        <translation>
            <numerusform>davon über Personen oder Geräte</numerusform>
            <numerusform>davon über Personen oder Geräte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>declared nowhere</source>
        <translation>
            <numerusform>nirgends deklariert</numerusform>
            <numerusform>nirgends deklariert</numerusform>
        </translation>
    </message>
    <message>
        <source>What %1 sends</source>
        <translation>Was %1 sendet</translation>
    </message>
    <message>
        <source>What is sent</source>
        <translation>Was gesendet wird</translation>
    </message>
    <message numerus="yes">
        <source>Telemetry report on %n files</source>
        <translation>
            <numerusform>Telemetriebericht über %n Datei</numerusform>
            <numerusform>Telemetriebericht über %n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, of %2</source>
        <translation>%1, vom %2</translation>
    </message>
    <message>
        <source>%1, of %2 to %3</source>
        <translation>%1, vom %2 bis %3</translation>
    </message>
    <message>
        <source>%1 cannot be read</source>
        <translation>%1 kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>No report was made, so that nothing that was filled in is lost: %1</source>
        <translation>Es wurde kein Bericht erstellt, damit nichts Eingetragenes verloren geht: %1</translation>
    </message>
    <message>
        <source>It was stopped: no report was made</source>
        <translation>Abgebrochen: Es wurde kein Bericht erstellt</translation>
    </message>
    <message>
        <source>recipient not known</source>
        <translation>Empfänger unbekannt</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>A day as QLocale writes it: `4 Nov 2020`</extracomment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>those of the program</source>
        <translation>die des Programms</translation>
    </message>
    <message>
        <source>those of the program, and some of one&apos;s own</source>
        <translation>die des Programms und eigene</translation>
    </message>
    <message>
        <source>SHA-256 of one&apos;s own rules</source>
        <translation>SHA-256 der eigenen Regeln</translation>
    </message>
    <message>
        <source>%1 is no file: a report reads its inputs more than once, and can be verified later. Write it to a file first.</source>
        <translation>%1 ist keine Datei: Ein Bericht liest seine Eingaben mehr als einmal und lässt sich später prüfen. Schreiben Sie sie zuerst in eine Datei.</translation>
    </message>
</context>
<context>
    <name>telltale::Rewrite</name>
    <message>
        <source>A field behind its body cannot be written again</source>
        <translation>Ein Feld hinter dem Rumpf kann nicht neu geschrieben werden</translation>
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
        <translation>Der Query-Teil steht nicht in der URL</translation>
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
        <translation>Der Text der Ereignisse ist nicht mehr vorhanden</translation>
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
    <name>telltale::Rules</name>
    <message>
        <source>Not read: the name of a file of rules begins with names, origins, values or claims</source>
        <translation>Nicht gelesen: Der Name einer Regeldatei beginnt mit names, origins, values oder claims</translation>
    </message>
    <message>
        <source>Rules are no larger than 16 MiB</source>
        <translation>Regeln sind nicht größer als 16 MiB</translation>
    </message>
</context>
<context>
    <name>telltale::SequenceReader</name>
    <message>
        <source>an empty line</source>
        <translation>eine Leerzeile</translation>
    </message>
    <message>
        <source>not RFC 8259 from here on</source>
        <translation>ab hier nicht nach RFC 8259</translation>
    </message>
    <message>
        <source>a second value</source>
        <translation>ein zweiter Wert</translation>
    </message>
    <message>
        <source>a second value on the line</source>
        <translation>ein zweiter Wert in der Zeile</translation>
    </message>
    <message>
        <source>a value that goes over several lines</source>
        <translation>ein Wert über mehrere Zeilen</translation>
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
        <translation>Was mit Anfragen geschieht</translation>
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
        <translation>Andere Benutzer dieses Rechners</translation>
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
        <translation>Für Sätze, Zahlen und Daten, ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 oder %2</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>yes oder no</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 takes %2</source>
        <translation>%1 verlangt %2</translation>
    </message>
    <message>
        <source>%1 takes true or false</source>
        <translation>%1 verlangt true oder false</translation>
    </message>
    <message>
        <source>%1 takes yes or no</source>
        <translation>%1 verlangt yes oder no</translation>
    </message>
    <message>
        <source>%1 takes a text in quotes, of one line</source>
        <translation>%1 verlangt einen einzeiligen Text in Anführungszeichen</translation>
    </message>
    <message>
        <source>%1 takes a text of one line</source>
        <translation>%1 verlangt einen einzeiligen Text</translation>
    </message>
    <message>
        <source>%1 takes a number from %2 to %3</source>
        <translation>%1 verlangt eine Zahl von %2 bis %3</translation>
    </message>
    <message>
        <source>%1, with k, M or G for 1024s</source>
        <translation>%1, mit k, M oder G für 1024er</translation>
    </message>
    <message>
        <source>--set takes key=value, not %1</source>
        <translation>--set verlangt key=value, nicht %1</translation>
    </message>
    <message>
        <source>There is no setting %1. There are: %2</source>
        <translation>Eine Einstellung %1 gibt es nicht. Es gibt: %2</translation>
    </message>
    <message>
        <source>%1, not %2</source>
        <translation>%1, nicht %2</translation>
    </message>
    <message>
        <source>Line %1, column %2 of the settings file is not TOML, so it is not overwritten</source>
        <translation>Zeile %1, Spalte %2 der Einstellungsdatei ist kein TOML; sie wird deshalb nicht überschrieben</translation>
    </message>
    <message>
        <source>%1 cannot be put into the settings file in place; write it there by hand</source>
        <translation>%1 lässt sich nicht an Ort und Stelle in die Einstellungsdatei schreiben; bitte dort von Hand eintragen</translation>
    </message>
    <message>
        <source>There is no such settings file</source>
        <translation>Diese Einstellungsdatei gibt es nicht</translation>
    </message>
    <message>
        <source>The settings cannot be read: a folder</source>
        <translation>Die Einstellungen können nicht gelesen werden: ein Ordner</translation>
    </message>
    <message>
        <source>The settings cannot be read: %1</source>
        <translation>Die Einstellungen können nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>The settings file is larger than %1 KiB</source>
        <translation>Die Einstellungsdatei ist größer als %1 KiB</translation>
    </message>
    <message>
        <source>Settings of Telltale. Every change of the window is written here.</source>
        <translation>Einstellungen von Telltale. Jede Änderung im Fenster wird hierher geschrieben.</translation>
    </message>
    <message>
        <source>The settings cannot be written: %1</source>
        <translation>Die Einstellungen können nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>This is not TOML: %1</source>
        <translation>Das ist kein TOML: %1</translation>
    </message>
    <message>
        <source>Bytes that are not UTF-8</source>
        <translation>Bytes, die kein UTF-8 sind</translation>
    </message>
    <message>
        <source>A key of more than %1 parts</source>
        <translation>Ein Schlüssel mit mehr als %1 Teilen</translation>
    </message>
    <message>
        <source>%1 is a table: [%1]</source>
        <translation>%1 ist eine Tabelle: [%1]</translation>
    </message>
    <message>
        <source>Without quotes.</source>
        <translation>Ohne Anführungszeichen.</translation>
    </message>
    <message>
        <source>There is no table of settings %1</source>
        <translation>Eine Tabelle %1 gibt es in den Einstellungen nicht</translation>
    </message>
    <message>
        <source>There is no setting %1</source>
        <translation>Eine Einstellung %1 gibt es nicht</translation>
    </message>
    <message>
        <source>There are: %1</source>
        <translation>Es gibt: %1</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>Ist %1 gemeint?</translation>
    </message>
    <message>
        <source>%1 more settings that there are not</source>
        <translation>%1 weitere Einstellungen, die es nicht gibt</translation>
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
        <translation>enthält Zeichen, die ein Escape-Zeichen bräuchten</translation>
    </message>
    <message>
        <source>is more than a section and a name</source>
        <translation>ist mehr als ein Abschnitt und ein Name</translation>
    </message>
    <message>
        <source>has characters that no line can have</source>
        <translation>enthält Zeichen, die in keiner Zeile stehen können</translation>
    </message>
    <message>
        <source>%1 has no interface that its switch could be changed through</source>
        <translation>%1 hat keine Schnittstelle, über die sich der Schalter ändern ließe</translation>
    </message>
    <message>
        <source>The change was made at %1, not at %2</source>
        <translation>Die Änderung wurde bei %1 vorgenommen, nicht bei %2</translation>
    </message>
    <message>
        <source>%1 has been changed since: undo it by hand</source>
        <translation>%1 wurde seitdem geändert: von Hand rückgängig machen</translation>
    </message>
    <message>
        <source>The line ends with a carriage return, which the shell takes for a part of the value</source>
        <translation>Die Zeile endet mit einem Wagenrücklauf, den die Shell zum Wert zählt</translation>
    </message>
    <message>
        <source>%1 did not answer: %2</source>
        <translation>%1 hat nicht geantwortet: %2</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>This is no compose file</source>
        <translation>Das ist keine compose-Datei</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 has been changed since it was read; nothing was written</source>
        <translation>%1 wurde nach dem Lesen geändert; nichts wurde geschrieben</translation>
    </message>
    <message>
        <source>%1 is a link that leads nowhere</source>
        <translation>%1 ist ein Link, der ins Leere führt</translation>
    </message>
    <message>
        <source>%1 is no regular file</source>
        <translation>%1 ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>%1 is larger than 16 MiB</source>
        <translation>%1 ist größer als 16 MiB</translation>
    </message>
    <message>
        <source>%1 was written, but something else was read back</source>
        <translation>%1 wurde geschrieben, aber etwas anderes wurde zurückgelesen</translation>
    </message>
    <message>
        <source>The file is larger than 16 MiB</source>
        <translation>Die Datei ist größer als 16 MiB</translation>
    </message>
    <message>
        <source>The file is no text, or UTF-16</source>
        <translation>Die Datei ist kein Text, oder UTF-16</translation>
    </message>
    <message>
        <source>%1 is there more than once</source>
        <translation>%1 kommt mehrmals vor</translation>
    </message>
    <message>
        <source>%1 is no object</source>
        <translation>%1 ist kein Objekt</translation>
    </message>
    <message>
        <source>The value is an object or a list</source>
        <translation>Der Wert ist ein Objekt oder eine Liste</translation>
    </message>
    <message>
        <source>There is no place for %1 in the file that is certain: change it by hand</source>
        <translation>In der Datei gibt es keine eindeutige Stelle für %1: von Hand ändern</translation>
    </message>
    <message>
        <source>There is no JSON in the file</source>
        <translation>In der Datei ist kein JSON</translation>
    </message>
    <message>
        <source>This is no JSON</source>
        <translation>Das ist kein JSON</translation>
    </message>
    <message>
        <source>The file is no UTF-8</source>
        <translation>Die Datei ist kein UTF-8</translation>
    </message>
    <message>
        <source>The file is empty, which is no JSON</source>
        <translation>Die Datei ist leer, also kein JSON</translation>
    </message>
    <message>
        <source>Something stands behind the JSON</source>
        <translation>Hinter dem JSON steht noch etwas</translation>
    </message>
    <message>
        <source>The file holds no object</source>
        <translation>Die Datei enthält kein Objekt</translation>
    </message>
    <message>
        <source>The key %1 %2</source>
        <translation>Der Schlüssel %1 %2</translation>
    </message>
    <message>
        <source>compose knows no way to write this value that all its versions read alike</source>
        <translation>compose kennt keine Schreibweise für diesen Wert, die alle seine Versionen gleich lesen</translation>
    </message>
    <message>
        <source>the value stands on more than one line</source>
        <translation>der Wert steht auf mehreren Zeilen</translation>
    </message>
    <message>
        <source>something else stands on the same line</source>
        <translation>in derselben Zeile steht noch etwas anderes</translation>
    </message>
    <message>
        <source>%1 is there more than once, with different values</source>
        <translation>%1 kommt mehrmals vor, mit verschiedenen Werten</translation>
    </message>
    <message>
        <source>the value is made of other variables when the file is read</source>
        <translation>der Wert wird beim Lesen der Datei aus anderen Variablen gebildet</translation>
    </message>
    <message>
        <source>\u without four hexadecimal digits</source>
        <translation>\u ohne vier hexadezimale Ziffern</translation>
    </message>
    <message>
        <source>%1 is no table</source>
        <translation>%1 ist keine Tabelle</translation>
    </message>
    <message>
        <source>the value is no word and no text on one line</source>
        <translation>der Wert ist weder ein Wort noch ein Text in einer Zeile</translation>
    </message>
    <message>
        <source>the value is a table or a list</source>
        <translation>der Wert ist eine Tabelle oder eine Liste</translation>
    </message>
    <message>
        <source>%1 may come from what is merged here</source>
        <translation>%1 kommt vielleicht aus dem, was hier zusammengeführt wird</translation>
    </message>
    <message>
        <source>%1 cannot be looked for in what is no mapping</source>
        <translation>%1 lässt sich nur in einer Zuordnung (Mapping) suchen</translation>
    </message>
    <message>
        <source>%1 would have to be added inside of braces</source>
        <translation>%1 müsste innerhalb von geschweiften Klammern ergänzt werden</translation>
    </message>
    <message>
        <source>the value is no scalar on one line</source>
        <translation>der Wert ist kein Skalar in einer Zeile</translation>
    </message>
    <message>
        <source>the value has an anchor or a tag</source>
        <translation>der Wert hat einen Anker oder ein Tag</translation>
    </message>
    <message>
        <source>%1 cannot be changed here with certainty: change it by hand</source>
        <translation>%1 lässt sich hier nicht mit Sicherheit ändern: von Hand ändern</translation>
    </message>
    <message>
        <source>the value is an alias, a mapping or a list</source>
        <translation>der Wert ist ein Alias, eine Zuordnung (Mapping) oder eine Liste</translation>
    </message>
    <message>
        <source>the value has a tag</source>
        <translation>der Wert hat ein Tag</translation>
    </message>
    <message>
        <source>is nested too deeply</source>
        <translation>ist zu tief verschachtelt</translation>
    </message>
    <message>
        <source>a second document begins</source>
        <translation>ein zweites Dokument beginnt</translation>
    </message>
    <message>
        <source>There is not enough memory</source>
        <translation>Der Speicher reicht nicht aus</translation>
    </message>
    <message>
        <source>This is no YAML: %1</source>
        <translation>Das ist kein YAML: %1</translation>
    </message>
    <message>
        <source>%1 is not set as we set it</source>
        <translation>%1 ist nicht so gesetzt, wie wir es setzen</translation>
    </message>
    <message>
        <source>the value is not written as we write it</source>
        <translation>der Wert ist nicht so geschrieben, wie wir ihn schreiben</translation>
    </message>
    <message>
        <source>systemd would read this value as another one</source>
        <translation>systemd würde diesen Wert anders lesen</translation>
    </message>
    <message>
        <source>It is not known where {%1} is: give it with --root or --set %1=FOLDER</source>
        <translation>Es ist nicht bekannt, wo {%1} ist: mit --root oder --set %1=ORDNER angeben</translation>
    </message>
    <message>
        <source>There is no compose file to read; a value set on the container would win</source>
        <translation>Es gibt keine lesbare compose-Datei; ein am Container gesetzter Wert würde gewinnen</translation>
    </message>
    <message>
        <source>The environment of another machine or container is not seen from here</source>
        <translation>Die Umgebung eines anderen Rechners oder Containers ist von hier aus nicht zu sehen</translation>
    </message>
    <message>
        <source>Heeded by what is started after the next login</source>
        <translation>Wirksam für alles, was nach der nächsten Anmeldung gestartet wird</translation>
    </message>
    <message>
        <source>Heeded when the unit is started again</source>
        <translation>Wirksam, sobald die Unit neu gestartet wird</translation>
    </message>
    <message>
        <source>The program keeps this setting itself, and no way to read it is known</source>
        <translation>Das Programm verwaltet diese Einstellung selbst, und kein Weg ist bekannt, sie zu lesen</translation>
    </message>
    <message>
        <source>Only the program knows: --run asks it with %1</source>
        <translation>Nur das Programm weiß es: --run fragt es mit %1</translation>
    </message>
    <message>
        <source>An option that the program is started with would win, and is not seen from here</source>
        <translation>Eine Option, mit der das Programm gestartet wird, würde gewinnen und ist von hier aus nicht zu sehen</translation>
    </message>
    <message>
        <source>The running product was not asked</source>
        <translation>Das laufende Produkt wurde nicht gefragt</translation>
    </message>
    <message>
        <source>The running product was not asked: --api URL asks it</source>
        <translation>Das laufende Produkt wurde nicht gefragt: --api URL fragt es</translation>
    </message>
    <message>
        <source>Windows&apos; registry is described only</source>
        <translation>Die Registrierung von Windows ist nur beschrieben</translation>
    </message>
    <message>
        <source>To be read and changed by hand</source>
        <translation>Von Hand zu lesen und zu ändern</translation>
    </message>
    <message>
        <source>The description of a switch is no larger than 1 MiB</source>
        <translation>Die Beschreibung eines Schalters ist nicht größer als 1 MiB</translation>
    </message>
    <message>
        <source>The backup %1 is not what was saved</source>
        <translation>Die Sicherung %1 ist nicht, was gespeichert wurde</translation>
    </message>
    <message>
        <source>%1 has no layer of that kind</source>
        <translation>%1 hat keine Ebene dieser Art</translation>
    </message>
    <message>
        <source>The program keeps this setting itself. Run: %1</source>
        <translation>Das Programm verwaltet diese Einstellung selbst. Auszuführen: %1</translation>
    </message>
    <message>
        <source>This has to be changed by hand: %1 in %2</source>
        <translation>Das ist von Hand zu ändern: %1 in %2</translation>
    </message>
    <message>
        <source>There is no file %1</source>
        <translation>Eine Datei %1 gibt es nicht</translation>
    </message>
    <message>
        <source>&quot;%1&quot; takes one line</source>
        <translation>&quot;%1&quot; verlangt eine einzige Zeile</translation>
    </message>
    <message>
        <source>&quot;%1&quot; takes a text in quotes, true, false or a whole number</source>
        <translation>&quot;%1&quot; verlangt einen Text in Anführungszeichen, true, false oder eine ganze Zahl</translation>
    </message>
    <message>
        <source>There is no place {%1} in [places]</source>
        <translation>Einen Ort {%1} gibt es in [places] nicht</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing, which layers of the kind %2 need</source>
        <translation>&quot;%1&quot; fehlt; Ebenen der Art %2 brauchen es</translation>
    </message>
    <message>
        <source>on and off are the same</source>
        <translation>on und off sind gleich</translation>
    </message>
    <message>
        <source>&quot;interface&quot; is for layers of the kind api</source>
        <translation>&quot;interface&quot; gehört zu Ebenen der Art api</translation>
    </message>
    <message>
        <source>%1 is no name of a variable</source>
        <translation>%1 ist kein Variablenname</translation>
    </message>
    <message>
        <source>[places] is a table: name = [folders]</source>
        <translation>[places] ist eine Tabelle: name = [Ordner]</translation>
    </message>
    <message>
        <source>the description of a switch</source>
        <translation>der Beschreibung eines Schalters</translation>
    </message>
    <message>
        <source>%1 is no word of small letters, digits, - and .</source>
        <translation>%1 ist kein Wort aus Kleinbuchstaben, Ziffern, - und .</translation>
    </message>
    <message>
        <source>There is no [[layer]]</source>
        <translation>Es gibt kein [[layer]]</translation>
    </message>
    <message>
        <source>%1 is set differently in this session and for the next one: log in again</source>
        <translation>%1 ist in dieser Sitzung anders gesetzt als für die nächste: neu anmelden</translation>
    </message>
    <message>
        <source>The value %1 of %2 is neither the one for on nor the one for off</source>
        <translation>Der Wert %1 von %2 ist weder der für on noch der für off</translation>
    </message>
    <message>
        <source>%1 says %2, which holds from the next start on</source>
        <translation>%1 sagt %2; das gilt ab dem nächsten Start</translation>
    </message>
    <message>
        <source>No layer can be seen from here</source>
        <translation>Keine Ebene ist von hier aus zu sehen</translation>
    </message>
    <message>
        <source>Nothing is set, and no file of the product is here</source>
        <translation>Nichts ist gesetzt, und keine Datei des Produkts ist hier</translation>
    </message>
    <message>
        <source>Nothing is set, and what the product does then is not known</source>
        <translation>Nichts ist gesetzt, und es ist nicht bekannt, was das Produkt dann tut</translation>
    </message>
    <message>
        <source>Nothing is set, so the product&apos;s default holds</source>
        <translation>Nichts ist gesetzt; es gilt die Vorgabe des Produkts</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
</context>
<context>
    <name>telltale::Tls</name>
    <message>
        <source>No certificate authority could be made on %1</source>
        <translation>Auf %1 konnte keine Zertifizierungsstelle angelegt werden</translation>
    </message>
    <message>
        <source>There is no certificate authority in %1: make one with telltale ca export</source>
        <translation>In %1 gibt es keine Zertifizierungsstelle: mit telltale ca export eine anlegen</translation>
    </message>
    <message>
        <source>The certificate authority in %1 cannot be read</source>
        <translation>Die Zertifizierungsstelle in %1 kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>%1 is open to other users, so its key may be known to them: remove this certificate authority, have it forgotten wherever it is trusted, and make a new one</source>
        <translation>%1 ist für andere Benutzer zugänglich, der Schlüssel darin kann ihnen also bekannt sein: diese Zertifizierungsstelle entfernen, ihr überall das Vertrauen entziehen und eine neue anlegen</translation>
    </message>
    <message>
        <source>The certificate authority in %1 is damaged: remove it and make a new one</source>
        <translation>Die Zertifizierungsstelle in %1 ist beschädigt: entfernen und eine neue anlegen</translation>
    </message>
    <message>
        <source>The certificate authority in %1 has ended: remove it, make a new one, and have that trusted</source>
        <translation>Die Zertifizierungsstelle in %1 ist abgelaufen: entfernen, eine neue anlegen und dieser vertrauen lassen</translation>
    </message>
    <message>
        <source>There is a certificate authority in %1 already</source>
        <translation>In %1 gibt es schon eine Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>The certificate authority could not be written to %1</source>
        <translation>Die Zertifizierungsstelle konnte nicht nach %1 geschrieben werden</translation>
    </message>
    <message>
        <source>The certificate authority could not be removed from %1</source>
        <translation>Die Zertifizierungsstelle konnte nicht aus %1 entfernt werden</translation>
    </message>
    <message>
        <source>No certificate can be made for %1: it is no host name and no IP address</source>
        <translation>Für %1 kann kein Zertifikat ausgestellt werden: Das ist weder ein Hostname noch eine IP-Adresse</translation>
    </message>
    <message>
        <source>%1 cannot be read: give a PEM file with certificates</source>
        <translation>%1 kann nicht gelesen werden: eine PEM-Datei mit Zertifikaten angeben</translation>
    </message>
    <message>
        <source>%1 cannot be written</source>
        <translation>%1 kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>%1 was not made: NSS&apos;s certutil is not installed (Debian and Ubuntu have it in libnss3-tools)</source>
        <translation>%1 wurde nicht angelegt: certutil von NSS ist nicht installiert (bei Debian und Ubuntu in libnss3-tools)</translation>
    </message>
    <message>
        <source>The NSS database in %1 does not trust the certificate authority</source>
        <translation>Die NSS-Datenbank in %1 vertraut der Zertifizierungsstelle nicht</translation>
    </message>
    <message>
        <source>There is no certificate in %1: give a PEM file with certificates</source>
        <translation>In %1 ist kein Zertifikat: eine PEM-Datei mit Zertifikaten angeben</translation>
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
    <message>
        <source>%1 takes %2</source>
        <translation>%1 verlangt %2</translation>
    </message>
    <message>
        <source>%1, in %2</source>
        <translation>%1, in %2</translation>
    </message>
    <message>
        <source>%1 takes %2, not %3</source>
        <translation>%1 verlangt %2, nicht %3</translation>
    </message>
    <message>
        <source>%1 is missing in %2</source>
        <translation>%1 fehlt in %2</translation>
    </message>
    <message>
        <source>%1 takes texts in quotes only</source>
        <translation>%1 verlangt nur Texte in Anführungszeichen</translation>
    </message>
    <message>
        <source>%1 takes tables only</source>
        <translation>%1 verlangt nur Tabellen</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>Ist %1 gemeint?</translation>
    </message>
    <message>
        <source>There is no key %1 in %2</source>
        <translation>Einen Schlüssel %1 gibt es in %2 nicht</translation>
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
    <message>
        <source>%1, by an unknown program</source>
        <translation>%1, von einem unbekannten Programm</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1, von %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n bytes sent, %1 received</source>
        <translation>
            <numerusform>%n Byte gesendet, %1 empfangen</numerusform>
            <numerusform>%n Bytes gesendet, %1 empfangen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connections</source>
        <translation>
            <numerusform>%n Verbindung</numerusform>
            <numerusform>%n Verbindungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2 open)</source>
        <translation>%1 (%2 offen)</translation>
    </message>
    <message>
        <source>connections to more places</source>
        <translation>Verbindungen zu weiteren Zielen</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 weitere</translation>
    </message>
</context>
<context>
    <name>telltale::Words</name>
    <message>
        <source>credential</source>
        <translation>Zugangsdaten</translation>
    </message>
    <message>
        <source>official</source>
        <translation>amtlich</translation>
    </message>
    <message>
        <source>financial</source>
        <translation>finanziell</translation>
    </message>
    <message>
        <source>health</source>
        <translation>Gesundheit</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>location</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>pseudonym</source>
        <translation>Pseudonym</translation>
    </message>
    <message>
        <source>installation</source>
        <translation>Installation</translation>
    </message>
    <message>
        <source>behaviour</source>
        <translation>Verhalten</translation>
    </message>
    <message>
        <source>content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>technical</source>
        <translation>technisch</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>plain</source>
        <translation>Klartext</translation>
    </message>
    <message>
        <source>hashed</source>
        <translation>gehasht</translation>
    </message>
    <message>
        <source>masked</source>
        <translation>maskiert</translation>
    </message>
    <message>
        <source>encrypted</source>
        <translation>verschlüsselt</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>sdk</source>
        <translation>SDK</translation>
    </message>
    <message>
        <source>receiver</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>always</source>
        <translation>immer</translation>
    </message>
    <message>
        <source>when-enabled</source>
        <translation>wenn eingeschaltet</translation>
    </message>
    <message>
        <source>declared</source>
        <translation>deklariert</translation>
    </message>
    <message>
        <source>undeclared</source>
        <translation>nicht deklariert</translation>
    </message>
    <message>
        <source>unseen</source>
        <translation>nie gesehen</translation>
    </message>
    <message>
        <source>wrong-type</source>
        <translation>anderer Typ</translation>
    </message>
    <message>
        <source>wrong-gate</source>
        <translation>falsche Freigabe</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>weggefallen</translation>
    </message>
    <message>
        <source>type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>protection</source>
        <translation>Schutz</translation>
    </message>
    <message>
        <source>destination</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>recovered</source>
        <translation>zurückgerechnet</translation>
    </message>
    <message>
        <source>candidate</source>
        <translation>Kandidat</translation>
    </message>
    <message>
        <source>recoverable</source>
        <translation>zurückrechenbar</translation>
    </message>
    <message>
        <source>infeasible</source>
        <translation>aussichtslos</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>still</translation>
    </message>
    <message>
        <source>always-sent-only</source>
        <translation>nur immer Gesendetes</translation>
    </message>
    <message>
        <source>still-sends</source>
        <translation>sendet weiterhin</translation>
    </message>
    <message>
        <source>nothing-captured</source>
        <translation>nichts aufgezeichnet</translation>
    </message>
    <message>
        <source>not-proved</source>
        <translation>nicht bewiesen</translation>
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
        <source>mask</source>
        <translation>maskieren</translation>
    </message>
    <message>
        <source>hash</source>
        <translation>hashen</translation>
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
        <source>block</source>
        <translation>blockieren</translation>
    </message>
    <message>
        <source>forward</source>
        <translation>weiterleiten</translation>
    </message>
    <message>
        <source>forward-changed</source>
        <translation>geändert weiterleiten</translation>
    </message>
    <message>
        <source>answer-here</source>
        <translation>hier beantworten</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
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
    <message>
        <source>%1: more than %2 known values: look for them in parts</source>
        <translation>%1: mehr als %2 bekannte Werte; in Teilen danach suchen</translation>
    </message>
    <message>
        <source>Two inputs are called %1, and would be one file in the output</source>
        <translation>Zwei Eingaben heißen %1 und ergäben in der Ausgabe eine einzige Datei</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made</source>
        <translation>Der Ordner %1 kann nicht angelegt werden</translation>
    </message>
    <message>
        <source>Of several files the output is a folder</source>
        <translation>Bei mehreren Dateien ist die Ausgabe ein Ordner</translation>
    </message>
    <message>
        <source>%1 events: %2 fields changed, %3 left out
</source>
        <translation>%1 Ereignisse: %2 Felder geändert, %3 ausgelassen
</translation>
    </message>
    <message>
        <source>%1 has more than %2 different values that go: only the first ones were looked for in other places</source>
        <translation>%1 hat mehr als %2 verschiedene Werte, die entfallen: Nur die ersten wurden an anderen Stellen gesucht</translation>
    </message>
    <message>
        <source>%1: %2 events were to be written, and %3 can be read in what was</source>
        <translation>%1: %2 Ereignisse sollten geschrieben werden, und %3 sind im Geschriebenen lesbar</translation>
    </message>
    <message>
        <source>%1: dropped %2 times, because: %3</source>
        <translation>%1: %2-mal entfernt, Grund: %3</translation>
    </message>
    <message>
        <source>The record of a capture cannot be written to standard output</source>
        <translation>Die Datei einer Aufzeichnung kann nicht auf die Standardausgabe geschrieben werden</translation>
    </message>
    <message>
        <source>other files of a record are there</source>
        <translation>dort liegen andere Dateien einer Aufzeichnung</translation>
    </message>
</context>
<context>
    <name>telltale::cli::AnonymisePrinter</name>
    <message>
        <source>(all of it)</source>
        <translation>(alles davon)</translation>
    </message>
    <message>
        <source>events: %1, of them %2 stay here; fields that change: %3</source>
        <translation>Ereignisse: %1, davon bleiben %2 hier; Felder, die sich ändern: %3</translation>
    </message>
    <message>
        <source>… and %1 more
</source>
        <translation>… und %1 weitere
</translation>
    </message>
</context>
<context>
    <name>telltale::cli::Arguments</name>
    <message>
        <source>--only is for --screenshots</source>
        <translation>--only gehört zu --screenshots</translation>
    </message>
    <message>
        <source>--by takes path, event, product, destination or category, not %1</source>
        <translation>--by verlangt path, event, product, destination oder category, nicht %1</translation>
    </message>
    <message>
        <source>No file was given (- is standard input)</source>
        <translation>Es wurde keine Datei angegeben (- ist die Standardeingabe)</translation>
    </message>
    <message>
        <source>diff takes two inputs, or one in which versions are compared</source>
        <translation>diff verlangt zwei Eingaben, oder eine, in der Versionen verglichen werden</translation>
    </message>
    <message>
        <source>Standard input can be one of the two inputs, not both</source>
        <translation>Die Standardeingabe kann eine der beiden Eingaben sein, nicht beide</translation>
    </message>
    <message>
        <source>--from and --to choose versions in one input, and there are two</source>
        <translation>--from und --to wählen Versionen in einer Eingabe, hier sind es zwei</translation>
    </message>
    <message>
        <source>Say where to write (-o FILE) or look first (--preview)</source>
        <translation>Angeben, wohin geschrieben wird (-o DATEI), oder erst ansehen (--preview)</translation>
    </message>
    <message>
        <source>--filter is for --preview: what is written is always everything</source>
        <translation>--filter gehört zu --preview: Geschrieben wird immer alles</translation>
    </message>
    <message>
        <source>An option is without its value, or has too many (%1)</source>
        <translation>Einer Option fehlt ihr Wert, oder sie hat zu viele (%1)</translation>
    </message>
    <message>
        <source>There is no option %1</source>
        <translation>Eine Option %1 gibt es nicht</translation>
    </message>
    <message>
        <source>--follow takes one file</source>
        <translation>--follow verlangt eine einzige Datei</translation>
    </message>
    <message>
        <source>--follow has no use for --format json, which is one array; use ndjson</source>
        <translation>--follow kann mit --format json, einem einzigen Array, nichts anfangen; ndjson verwenden</translation>
    </message>
    <message>
        <source>%1 has no meaning here</source>
        <translation>%1 hat hier keine Bedeutung</translation>
    </message>
    <message>
        <source>--format is table or json here, not %1</source>
        <translation>--format ist hier table oder json, nicht %1</translation>
    </message>
    <message>
        <source>--format is pem, der, bundle or jks here, not %1</source>
        <translation>--format ist hier pem, der, bundle oder jks, nicht %1</translation>
    </message>
    <message>
        <source>--for takes %1, not %2</source>
        <translation>--for verlangt %1, nicht %2</translation>
    </message>
    <message>
        <source>--for chooses the form itself: leave --format away</source>
        <translation>--for wählt die Form selbst: --format weglassen</translation>
    </message>
    <message>
        <source>--for needs a file that can be named: -o FILE, or leave -o away</source>
        <translation>--for braucht eine Datei mit Namen: -o DATEI, oder -o weglassen</translation>
    </message>
    <message>
        <source>What is to be done? show, export or remove</source>
        <translation>Was ist zu tun? show, export oder remove</translation>
    </message>
    <message>
        <source>There is show, export and remove, but not %1</source>
        <translation>Es gibt show, export und remove, aber nicht %1</translation>
    </message>
    <message>
        <source>-o needs the name of a file</source>
        <translation>-o braucht den Namen einer Datei</translation>
    </message>
    <message>
        <source>--keep-size takes a size like 500M or 20G, not %1</source>
        <translation>--keep-size verlangt eine Größe wie 500M oder 20G, nicht %1</translation>
    </message>
    <message>
        <source>--max-body takes a size like 10M or 2G, not %1</source>
        <translation>--max-body verlangt eine Größe wie 10M oder 2G, nicht %1</translation>
    </message>
    <message>
        <source>--keep-age takes a time like 12h or 30d, not %1</source>
        <translation>--keep-age verlangt eine Zeit wie 12h oder 30d, nicht %1</translation>
    </message>
    <message>
        <source>--gate takes on, essential or off, not %1</source>
        <translation>--gate verlangt on, essential oder off, nicht %1</translation>
    </message>
    <message>
        <source>--refuse, --pass-undecoded, --pass-tunnels and --key go with --policy or --gate</source>
        <translation>--refuse, --pass-undecoded, --pass-tunnels und --key gehören zu --policy oder --gate</translation>
    </message>
    <message>
        <source>--scope takes a host (api.example.com, *.example.com) or *, not %1</source>
        <translation>--scope verlangt einen Host (api.example.com, *.example.com) oder *, nicht %1</translation>
    </message>
    <message>
        <source>What is to be done? list, show, check or draft</source>
        <translation>Was ist zu tun? list, show, check oder draft</translation>
    </message>
    <message>
        <source>There is list, show, check and draft, but not %1</source>
        <translation>Es gibt list, show, check und draft, aber nicht %1</translation>
    </message>
    <message>
        <source>--from takes page, json-schema, vscode or glean, not %1</source>
        <translation>--from verlangt page, json-schema, vscode oder glean, nicht %1</translation>
    </message>
    <message>
        <source>No file was given</source>
        <translation>Es wurde keine Datei angegeben</translation>
    </message>
    <message>
        <source>Say what to check against (--policy NAME or FILE, --catalogue NAME or FILE)</source>
        <translation>Angeben, wogegen geprüft wird (--policy NAME oder DATEI, --catalogue NAME oder DATEI)</translation>
    </message>
    <message>
        <source>--switch is about what a catalogue says (--catalogue NAME or FILE)</source>
        <translation>--switch bezieht sich auf das, was ein Katalog sagt (--catalogue NAME oder DATEI)</translation>
    </message>
    <message>
        <source>--write-baseline lists every violation, so it goes without --filter</source>
        <translation>--write-baseline führt jeden Verstoß auf und gilt deshalb nur ohne --filter</translation>
    </message>
    <message>
        <source>--format takes table, json, ndjson, csv, sarif or junit, not %1</source>
        <translation>--format verlangt table, json, ndjson, csv, sarif oder junit, nicht %1</translation>
    </message>
    <message>
        <source>--switch takes on or off, not %1</source>
        <translation>--switch verlangt on oder off, nicht %1</translation>
    </message>
    <message>
        <source>--allow-users: there is no user %1 on this machine</source>
        <translation>--allow-users: Auf diesem Rechner gibt es keinen Benutzer %1</translation>
    </message>
    <message>
        <source>intercept reads no files; %1 is left over</source>
        <translation>intercept liest keine Dateien; %1 ist übrig</translation>
    </message>
    <message>
        <source>No catalogue was given (--catalogue NAME or FILE)</source>
        <translation>Es wurde kein Katalog angegeben (--catalogue NAME oder DATEI)</translation>
    </message>
    <message>
        <source>What is to be done? show, verify or sign</source>
        <translation>Was ist zu tun? show, verify oder sign</translation>
    </message>
    <message>
        <source>There is show, verify and sign, but not %1</source>
        <translation>Es gibt show, verify und sign, aber nicht %1</translation>
    </message>
    <message>
        <source>--key takes 64 hexadecimal digits, or a file with them</source>
        <translation>--key verlangt 64 hexadezimale Ziffern oder eine Datei damit</translation>
    </message>
    <message>
        <source>One log at a time</source>
        <translation>Nur ein Protokoll auf einmal</translation>
    </message>
    <message>
        <source>Where is the checkpoint to be written? -o FILE</source>
        <translation>Wohin soll der Prüfpunkt geschrieben werden? -o DATEI</translation>
    </message>
    <message>
        <source>Standard input cannot be signed: the log gets an entry</source>
        <translation>Die Standardeingabe kann nicht signiert werden: Das Protokoll erhält einen Eintrag</translation>
    </message>
    <message>
        <source>What is to be done? set, change, remove or check</source>
        <translation>Was ist zu tun? set, change, remove oder check</translation>
    </message>
    <message>
        <source>There is set, change, remove and check, but not %1</source>
        <translation>Es gibt set, change, remove und check, aber nicht %1</translation>
    </message>
    <message>
        <source>A passphrase is not given on the command line, where everybody on the machine may see it</source>
        <translation>Eine Passphrase wird nicht auf der Befehlszeile angegeben, wo jeder auf dem Rechner sie sehen könnte</translation>
    </message>
    <message>
        <source>One thing too many: %1</source>
        <translation>Eine Angabe zu viel: %1</translation>
    </message>
    <message>
        <source>Say under which name: telltale ping remember NAME</source>
        <translation>Den Namen angeben: telltale ping remember NAME</translation>
    </message>
    <message>
        <source>No template was given (telltale ping list has them all; --from FILE sends an event)</source>
        <translation>Es wurde keine Vorlage angegeben (telltale ping list führt alle auf; --from DATEI sendet ein Ereignis)</translation>
    </message>
    <message>
        <source>--from FILE takes the place of a template</source>
        <translation>--from DATEI steht anstelle einer Vorlage</translation>
    </message>
    <message>
        <source>--dry-run, --curl and --http-file exclude each other</source>
        <translation>--dry-run, --curl und --http-file schließen einander aus</translation>
    </message>
    <message>
        <source>--set takes NAME=VALUE, or NAME=@ and a generator: --set time=@now unix-ms</source>
        <translation>--set verlangt NAME=WERT, oder NAME=@ und einen Generator: --set time=@now unix-ms</translation>
    </message>
    <message>
        <source>--secret takes NAME (it is asked for), NAME=env:VARIABLE, NAME=file:PATH or NAME=keyring:ENTRY; a credential has no place on the command line</source>
        <translation>--secret verlangt NAME (es wird danach gefragt), NAME=env:VARIABLE, NAME=file:PFAD oder NAME=keyring:EINTRAG; Zugangsdaten gehören nicht auf die Befehlszeile</translation>
    </message>
    <message>
        <source>%1 takes a number from %2 to %3, not %4</source>
        <translation>%1 verlangt eine Zahl von %2 bis %3, nicht %4</translation>
    </message>
    <message>
        <source>--count %1 is more than %2; say --most %1 when it is meant</source>
        <translation>--count %1 ist mehr als %2; falls so gemeint, --most %1 angeben</translation>
    </message>
    <message>
        <source>%1 takes a time like 500ms, 30m or 12h, not %2</source>
        <translation>%1 verlangt eine Zeit wie 500ms, 30m oder 12h, nicht %2</translation>
    </message>
    <message>
        <source>--timeout knows lookup, connect, tls, send, answer and whole, but not %1</source>
        <translation>--timeout kennt lookup, connect, tls, send, answer und whole, aber nicht %1</translation>
    </message>
    <message>
        <source>--jitter takes percent of the interval, 0 to 100, not %1</source>
        <translation>--jitter verlangt Prozent des Intervalls, 0 bis 100, nicht %1</translation>
    </message>
    <message>
        <source>--rate takes how many may start in a second, 0 for any number, not %1</source>
        <translation>--rate verlangt, wie viele in einer Sekunde beginnen dürfen, 0 für beliebig viele, nicht %1</translation>
    </message>
    <message>
        <source>--proxy takes no password, where everybody on the machine may see it; say --secret proxy</source>
        <translation>--proxy nimmt kein Passwort an, das jeder auf dem Rechner sehen könnte; --secret proxy angeben</translation>
    </message>
    <message>
        <source>--proxy takes [USER@]HOST:PORT, not %1</source>
        <translation>--proxy verlangt [BENUTZER@]HOST:PORT, nicht %1</translation>
    </message>
    <message>
        <source>--encoding takes none, gzip or br, not %1</source>
        <translation>--encoding verlangt none, gzip oder br, nicht %1</translation>
    </message>
    <message>
        <source>--anonymised is --policy default: say one of them</source>
        <translation>--anonymised ist --policy default: nur eines davon angeben</translation>
    </message>
    <message>
        <source>--key goes with --policy or --anonymised</source>
        <translation>--key gehört zu --policy oder --anonymised</translation>
    </message>
    <message>
        <source>--event goes with --from</source>
        <translation>--event gehört zu --from</translation>
    </message>
    <message>
        <source>--cert and --cert-key go together</source>
        <translation>--cert und --cert-key gehören zusammen</translation>
    </message>
    <message>
        <source>--filter: %1 (column %2: %3)</source>
        <translation>--filter: %1 (Spalte %2: %3)</translation>
    </message>
    <message>
        <source>--format takes table, json, ndjson or csv, not %1</source>
        <translation>--format verlangt table, json, ndjson oder csv, nicht %1</translation>
    </message>
    <message>
        <source>--color takes auto, always or never, not %1</source>
        <translation>--color verlangt auto, always oder never, nicht %1</translation>
    </message>
    <message>
        <source>--filter: this account reads no notes, so flags and notes match nothing</source>
        <translation>--filter: Hier werden keine Notizen gelesen; Markierungen und Notizen treffen deshalb nichts</translation>
    </message>
    <message>
        <source>--threads takes a number from 1 to %1, not %2</source>
        <translation>--threads verlangt eine Zahl von 1 bis %1, nicht %2</translation>
    </message>
    <message>
        <source>--algorithm: there is no %1 (sha256, md5, sha3-256, blake2b, crc32, …)</source>
        <translation>--algorithm: %1 gibt es nicht (sha256, md5, sha3-256, blake2b, crc32, …)</translation>
    </message>
    <message>
        <source>--canary: the empty text stands everywhere</source>
        <translation>--canary: Der leere Text steht überall</translation>
    </message>
    <message>
        <source>Standard input can be read once only</source>
        <translation>Die Standardeingabe kann nur einmal gelesen werden</translation>
    </message>
    <message>
        <source>No command was given; it stands behind --: telltale run -- COMMAND</source>
        <translation>Es wurde kein Befehl angegeben; er steht hinter --: telltale run -- BEFEHL</translation>
    </message>
    <message>
        <source>The command stands behind --; %1 is in front of it</source>
        <translation>Der Befehl steht hinter --; %1 steht davor</translation>
    </message>
    <message>
        <source>--judge goes with --policy or --catalogue: by what is to be judged?</source>
        <translation>--judge gehört zu --policy oder --catalogue: Wonach soll geurteilt werden?</translation>
    </message>
    <message>
        <source>--catalogue goes with --judge</source>
        <translation>--catalogue gehört zu --judge</translation>
    </message>
    <message>
        <source>--user, --password-file, --insecure, --json, --no-restart and --wait go with --api</source>
        <translation>--user, --password-file, --insecure, --json, --no-restart und --wait gehören zu --api</translation>
    </message>
    <message>
        <source>--api is about one product</source>
        <translation>--api betrifft ein einziges Produkt</translation>
    </message>
    <message>
        <source>Whose password is it? --user NAME</source>
        <translation>Wem gehört das Passwort? --user NAME</translation>
    </message>
    <message>
        <source>Changing needs an administrator of the server: --user NAME</source>
        <translation>Eine Änderung verlangt einen Administrator des Servers: --user NAME</translation>
    </message>
    <message>
        <source>No product was given (telltale switch list has them all)</source>
        <translation>Es wurde kein Produkt angegeben (telltale switch list führt alle auf)</translation>
    </message>
    <message>
        <source>What is to be done? list, show, on, off, undo or verify</source>
        <translation>Was ist zu tun? list, show, on, off, undo oder verify</translation>
    </message>
    <message>
        <source>There is list, show, on, off, undo and verify, but not %1</source>
        <translation>Es gibt list, show, on, off, undo und verify, aber nicht %1</translation>
    </message>
    <message>
        <source>--root takes a folder</source>
        <translation>--root verlangt einen Ordner</translation>
    </message>
    <message>
        <source>--wait takes seconds, at most 3600, not %1</source>
        <translation>--wait verlangt Sekunden, höchstens 3600, nicht %1</translation>
    </message>
    <message>
        <source>--layer takes %1, not %2</source>
        <translation>--layer verlangt %1, nicht %2</translation>
    </message>
    <message>
        <source>--set takes PLACE=FOLDER here, not %1</source>
        <translation>--set verlangt hier ORT=ORDNER, nicht %1</translation>
    </message>
    <message>
        <source>--format takes table, json or ndjson here</source>
        <translation>--format verlangt hier table, json oder ndjson</translation>
    </message>
    <message>
        <source>--point takes NAME=VALUE, not %1</source>
        <translation>--point verlangt NAME=WERT, nicht %1</translation>
    </message>
    <message>
        <source>There is {url}, {address}, {host} and {port}, but not %1</source>
        <translation>Es gibt {url}, {address}, {host} und {port}, aber nicht %1</translation>
    </message>
    <message>
        <source>--watch says how long it is watched with the switch off; without it a command has to be given behind --</source>
        <translation>--watch sagt, wie lange bei ausgeschaltetem Schalter beobachtet wird; ohne diese Option ist hinter -- ein Befehl anzugeben</translation>
    </message>
    <message>
        <source>--point, --shorten, --settle and --sandbox go with a command behind --</source>
        <translation>--point, --shorten, --settle und --sandbox gehören zu einem Befehl hinter --</translation>
    </message>
    <message>
        <source>--before, --then and --capture go without a command</source>
        <translation>--before, --then und --capture gelten nur ohne Befehl</translation>
    </message>
    <message>
        <source>A command that --baseline ends needs --watch to end it again</source>
        <translation>Ein Befehl, den --baseline beendet, braucht --watch, um erneut beendet zu werden</translation>
    </message>
    <message>
        <source>--capture follows another capture; --listen, --forward, --store and --allow are its</source>
        <translation>--capture folgt einer anderen Aufzeichnung; --listen, --forward, --store und --allow gehören zu jener</translation>
    </message>
    <message>
        <source>No command stands behind --</source>
        <translation>Hinter -- steht kein Befehl</translation>
    </message>
    <message>
        <source>html, pdf, json, csv, har or sarif</source>
        <translation>html, pdf, json, csv, har oder sarif</translation>
    </message>
    <message>
        <source>Where is the report to go? -o OUT.html, or another of %1</source>
        <translation>Wohin soll der Bericht? -o AUSGABE.html, oder ein anderes von %1</translation>
    </message>
    <message>
        <source>--format takes %1, not %2</source>
        <translation>--format verlangt %1, nicht %2</translation>
    </message>
    <message>
        <source>%1 does not tell the format by its end: -f is one of %2</source>
        <translation>Die Endung von %1 verrät das Format nicht: -f ist eines von %2</translation>
    </message>
    <message>
        <source>A report in CSV is several files: -o needs a name</source>
        <translation>Ein Bericht in CSV besteht aus mehreren Dateien: -o braucht einen Namen</translation>
    </message>
    <message>
        <source>A report names its files, so that it can be verified later: write standard input to a file first</source>
        <translation>Ein Bericht nennt seine Dateien, damit er später geprüft werden kann: die Standardeingabe zuerst in eine Datei schreiben</translation>
    </message>
    <message>
        <source>--language takes en or de, not %1</source>
        <translation>--language verlangt en oder de, nicht %1</translation>
    </message>
    <message>
        <source>Which report? One file is looked into at a time</source>
        <translation>Welcher Bericht? Angesehen wird eine Datei auf einmal</translation>
    </message>
    <message>
        <source>--verify, --reveal and --check exclude one another</source>
        <translation>--verify, --reveal und --check schließen einander aus</translation>
    </message>
</context>
<context>
    <name>telltale::cli::Ca</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Gültig ab</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>The certificate authority is removed: nobody can sign with it any more. Wherever it was made trusted
it has to be forgotten too:
</source>
        <translation>Die Zertifizierungsstelle ist entfernt: Niemand kann mehr mit ihr signieren. Überall, wo ihr vertraut
wurde, muss sie auch vergessen werden:
</translation>
    </message>
    <message>
        <source>This form is not for terminals: give -o FILE</source>
        <translation>Diese Form ist nichts für Terminals: -o DATEI angeben</translation>
    </message>
    <message>
        <source>Certificate authority %1
SHA-256 %2
</source>
        <translation>Zertifizierungsstelle %1
SHA-256 %2
</translation>
    </message>
    <message>
        <source>Written to %1
</source>
        <translation>Geschrieben nach %1
</translation>
    </message>
</context>
<context>
    <name>telltale::cli::CaInstructions</name>
    <message>
        <source>The system, and with it most programs that bring no trust of their own.
Debian, Ubuntu, Alpine:
  sudo install -D -m 644 %1 /usr/local/share/ca-certificates/telltale.crt
  sudo update-ca-certificates
Fedora, RHEL:
  sudo install -D -m 644 %1 /etc/pki/ca-trust/source/anchors/telltale.crt
  sudo update-ca-trust
</source>
        <translation>Das System, und damit die meisten Programme, die keine eigenen Vertrauensregeln mitbringen.
Debian, Ubuntu, Alpine:
  sudo install -D -m 644 %1 /usr/local/share/ca-certificates/telltale.crt
  sudo update-ca-certificates
Fedora, RHEL:
  sudo install -D -m 644 %1 /etc/pki/ca-trust/source/anchors/telltale.crt
  sudo update-ca-trust
</translation>
    </message>
    <message>
        <source>The system.
Debian, Ubuntu, Alpine:
  sudo rm -f /usr/local/share/ca-certificates/telltale.crt
  sudo update-ca-certificates --fresh
Fedora, RHEL:
  sudo rm -f /etc/pki/ca-trust/source/anchors/telltale.crt
  sudo update-ca-trust
</source>
        <translation>Das System.
Debian, Ubuntu, Alpine:
  sudo rm -f /usr/local/share/ca-certificates/telltale.crt
  sudo update-ca-certificates --fresh
Fedora, RHEL:
  sudo rm -f /etc/pki/ca-trust/source/anchors/telltale.crt
  sudo update-ca-trust
</translation>
    </message>
    <message>
        <source>Java: all programs of one JVM, whose keytool it is.
  sudo keytool -importcert -noprompt -trustcacerts -alias telltale -cacerts -storepass changeit -file %1
Java 8 has no -cacerts: -keystore &quot;$JAVA_HOME/jre/lib/security/cacerts&quot; in its place.
Or one program, while the JVM stays as it is:
  telltale ca export --format jks -o telltale.jks
    java -Djavax.net.ssl.trustStore=telltale.jks ...
</source>
        <translation>Java: alle Programme der JVM, zu der das keytool gehört.
  sudo keytool -importcert -noprompt -trustcacerts -alias telltale -cacerts -storepass changeit -file %1
Java 8 hat kein -cacerts: stattdessen -keystore &quot;$JAVA_HOME/jre/lib/security/cacerts&quot;.
Oder ein einzelnes Programm, während die JVM bleibt, wie sie ist:
  telltale ca export --format jks -o telltale.jks
    java -Djavax.net.ssl.trustStore=telltale.jks ...
</translation>
    </message>
    <message>
        <source>Java.
  sudo keytool -delete -alias telltale -cacerts -storepass changeit
And every telltale.jks that was exported goes.
</source>
        <translation>Java.
  sudo keytool -delete -alias telltale -cacerts -storepass changeit
Und jede exportierte telltale.jks löschen.
</translation>
    </message>
    <message>
        <source>Node.js, which reads this when it starts, and trusts what it trusted besides.
  export NODE_EXTRA_CA_CERTS=%1
It takes one file: where another one is named already, put both into one (cat A B &gt; C).
</source>
        <translation>Node.js; es liest dies beim Start und vertraut weiterhin allem, dem es schon vertraute.
  export NODE_EXTRA_CA_CERTS=%1
Es nimmt nur eine Datei: Ist schon eine andere genannt, beide zusammenführen (cat A B &gt; C).
</translation>
    </message>
    <message>
        <source>Node.js.
  unset NODE_EXTRA_CA_CERTS
</source>
        <translation>Node.js.
  unset NODE_EXTRA_CA_CERTS
</translation>
    </message>
    <message>
        <source>Python: urllib and all that uses the module ssl; requests and pip. They trust nothing but
this file then, so it holds the system&apos;s authorities too: export it again when those change.
  export SSL_CERT_FILE=%1
  export REQUESTS_CA_BUNDLE=%1
</source>
        <translation>Python: urllib und alles, was das Modul ssl verwendet; requests und pip. Sie vertrauen dann nur
noch dieser Datei; sie enthält deshalb auch die Zertifizierungsstellen des Systems: erneut
exportieren, wenn sich diese ändern.
  export SSL_CERT_FILE=%1
  export REQUESTS_CA_BUNDLE=%1
</translation>
    </message>
    <message>
        <source>Python.
  unset SSL_CERT_FILE REQUESTS_CA_BUNDLE
</source>
        <translation>Python.
  unset SSL_CERT_FILE REQUESTS_CA_BUNDLE
</translation>
    </message>
    <message>
        <source>curl and git. They trust nothing but this file then, so it holds the system&apos;s authorities
too: export it again when those change.
  export CURL_CA_BUNDLE=%1
  export GIT_SSL_CAINFO=%1
One call, and wget, which has no variable for it:
    curl --cacert %1 ...
    wget --ca-certificate=%1 ...
</source>
        <translation>curl und git. Sie vertrauen dann nur noch dieser Datei; sie enthält deshalb auch die
Zertifizierungsstellen des Systems: erneut exportieren, wenn sich diese ändern.
  export CURL_CA_BUNDLE=%1
  export GIT_SSL_CAINFO=%1
Ein einzelner Aufruf, und wget, das keine Variable dafür hat:
    curl --cacert %1 ...
    wget --ca-certificate=%1 ...
</translation>
    </message>
    <message>
        <source>curl and git.
  unset CURL_CA_BUNDLE GIT_SSL_CAINFO
</source>
        <translation>curl und git.
  unset CURL_CA_BUNDLE GIT_SSL_CAINFO
</translation>
    </message>
    <message>
        <source>Firefox: every profile of this account, while Firefox is closed. certutil is NSS&apos;s (Debian
and Ubuntu: libnss3-tools).
  for db in ~/.mozilla/firefox/*/cert9.db ~/snap/firefox/common/.mozilla/firefox/*/cert9.db; do [ ! -e &quot;$db&quot; ] || certutil -A -d &quot;sql:${db%/cert9.db}&quot; -n %2 -t C,, -a -i %1; done
Or all accounts: install the file where all can read it, and name it in
/etc/firefox/policies/policies.json:
    {&quot;policies&quot;: {&quot;Certificates&quot;: {&quot;Install&quot;: [&quot;/usr/local/share/ca-certificates/telltale.crt&quot;]}}}
</source>
        <translation>Firefox: jedes Profil dieses Kontos, bei geschlossenem Firefox. certutil gehört zu NSS (Debian
und Ubuntu: libnss3-tools).
  for db in ~/.mozilla/firefox/*/cert9.db ~/snap/firefox/common/.mozilla/firefox/*/cert9.db; do [ ! -e &quot;$db&quot; ] || certutil -A -d &quot;sql:${db%/cert9.db}&quot; -n %2 -t C,, -a -i %1; done
Oder alle Konten: die Datei dort ablegen, wo alle sie lesen können, und sie nennen in
/etc/firefox/policies/policies.json:
    {&quot;policies&quot;: {&quot;Certificates&quot;: {&quot;Install&quot;: [&quot;/usr/local/share/ca-certificates/telltale.crt&quot;]}}}
</translation>
    </message>
    <message>
        <source>Firefox.
  for db in ~/.mozilla/firefox/*/cert9.db ~/snap/firefox/common/.mozilla/firefox/*/cert9.db; do [ ! -e &quot;$db&quot; ] || certutil -D -d &quot;sql:${db%/cert9.db}&quot; -n %2; done
And the line in /etc/firefox/policies/policies.json goes.
</source>
        <translation>Firefox.
  for db in ~/.mozilla/firefox/*/cert9.db ~/snap/firefox/common/.mozilla/firefox/*/cert9.db; do [ ! -e &quot;$db&quot; ] || certutil -D -d &quot;sql:${db%/cert9.db}&quot; -n %2; done
Und die Zeile in /etc/firefox/policies/policies.json entfernen.
</translation>
    </message>
    <message>
        <source>Chromium and Chrome: all profiles of this account. certutil is NSS&apos;s (Debian and Ubuntu:
libnss3-tools).
  mkdir -p ~/.pki/nssdb
  [ -e ~/.pki/nssdb/cert9.db ] || certutil -N -d &quot;sql:$HOME/.pki/nssdb&quot; --empty-password
  certutil -A -d &quot;sql:$HOME/.pki/nssdb&quot; -n %2 -t C,, -a -i %1
</source>
        <translation>Chromium und Chrome: alle Profile dieses Kontos. certutil gehört zu NSS (Debian und Ubuntu:
libnss3-tools).
  mkdir -p ~/.pki/nssdb
  [ -e ~/.pki/nssdb/cert9.db ] || certutil -N -d &quot;sql:$HOME/.pki/nssdb&quot; --empty-password
  certutil -A -d &quot;sql:$HOME/.pki/nssdb&quot; -n %2 -t C,, -a -i %1
</translation>
    </message>
    <message>
        <source>Chromium and Chrome.
  certutil -D -d &quot;sql:$HOME/.pki/nssdb&quot; -n %2
</source>
        <translation>Chromium und Chrome.
  certutil -D -d &quot;sql:$HOME/.pki/nssdb&quot; -n %2
</translation>
    </message>
    <message>
        <source>Docker itself, towards a registry; registry.example:443 stands for its name and port.
  sudo install -D -m 644 %1 /etc/docker/certs.d/registry.example:443/ca.crt
Programs in an image: the certificate goes beside the Dockerfile,
  install -m 644 %1 telltale-ca.crt
and these lines into it (Debian, Ubuntu, Alpine; with the package ca-certificates):
    COPY telltale-ca.crt /usr/local/share/ca-certificates/telltale.crt
    RUN update-ca-certificates
Java, Node.js and Python in it need what --for java, node and python say.
</source>
        <translation>Docker selbst, gegenüber einer Registry; registry.example:443 steht für deren Name und Port.
  sudo install -D -m 644 %1 /etc/docker/certs.d/registry.example:443/ca.crt
Programme in einem Image: Das Zertifikat kommt neben das Dockerfile,
  install -m 644 %1 telltale-ca.crt
und diese Zeilen hinein (Debian, Ubuntu, Alpine; mit dem Paket ca-certificates):
    COPY telltale-ca.crt /usr/local/share/ca-certificates/telltale.crt
    RUN update-ca-certificates
Java, Node.js und Python darin brauchen, was --for java, node und python sagen.
</translation>
    </message>
    <message>
        <source>Docker.
  sudo rm -f /etc/docker/certs.d/registry.example:443/ca.crt
And images that were built with it are built anew.
</source>
        <translation>Docker.
  sudo rm -f /etc/docker/certs.d/registry.example:443/ca.crt
Und damit gebaute Images neu bauen.
</translation>
    </message>
    <message>
        <source>Appsmith in its container; stacks stands for the folder that is mounted as /appsmith-stacks,
appsmith for the container. Only names that end in .crt count there.
  sudo install -D -m 644 %1 stacks/ca-certs/telltale.crt
  docker restart appsmith
Its start brings it into the JVM&apos;s trust and the system&apos;s. The first start of a new container
sends something before that, which does not get through.
</source>
        <translation>Appsmith in seinem Container; stacks steht für den als /appsmith-stacks eingehängten Ordner,
appsmith für den Container. Dort zählen nur Namen, die auf .crt enden.
  sudo install -D -m 644 %1 stacks/ca-certs/telltale.crt
  docker restart appsmith
Beim Start wird ihm in der JVM und im System vertraut. Der erste Start eines neuen Containers
sendet vorher schon etwas, das nicht durchkommt.
</translation>
    </message>
    <message>
        <source>Appsmith.
  sudo rm -f stacks/ca-certs/telltale.crt
  docker restart appsmith
</source>
        <translation>Appsmith.
  sudo rm -f stacks/ca-certs/telltale.crt
  docker restart appsmith
</translation>
    </message>
</context>
<context>
    <name>telltale::cli::CatalogueCommand</name>
    <message>
        <source>not documented</source>
        <translation>nicht dokumentiert</translation>
    </message>
    <message>
        <source>sends elsewhere with</source>
        <translation>sendet anderswohin mit</translation>
    </message>
    <message>
        <source>%1: a catalogue of %2 events with %3 fields
</source>
        <translation>%1: ein Katalog mit %2 Ereignissen und %3 Feldern
</translation>
    </message>
    <message>
        <source>%1 is too large to draft from</source>
        <translation>%1 ist zu groß für einen Entwurf</translation>
    </message>
    <message>
        <source>There is nothing to draft from</source>
        <translation>Es gibt nichts, woraus sich ein Entwurf machen ließe</translation>
    </message>
    <message>
        <source># A draft, to be completed by hand: gates, intervals, hosts and requests are not known; categories are guessed from names.
</source>
        <translation># Ein Entwurf, von Hand zu vervollständigen: Freigaben, Intervalle, Hosts und Anfragen sind nicht bekannt; Kategorien sind nach Namen geraten.
</translation>
    </message>
</context>
<context>
    <name>telltale::cli::Check</name>
    <message>
        <source>%1 was not written: not everything was judged</source>
        <translation>%1 wurde nicht geschrieben: Nicht alles wurde beurteilt</translation>
    </message>
    <message>
        <source>this no longer occurs and can go: %1, %2</source>
        <translation>dies kommt nicht mehr vor und kann entfallen: %1, %2</translation>
    </message>
    <message>
        <source>%1 more no longer occur</source>
        <translation>%1 weitere kommen nicht mehr vor</translation>
    </message>
    <message>
        <source>%1 was not written: there are more different violations than a baseline can list</source>
        <translation>%1 wurde nicht geschrieben: Es gibt mehr verschiedene Verstöße, als eine Bezugsliste aufführen kann</translation>
    </message>
    <message>
        <source>not read whole</source>
        <translation>nicht vollständig gelesen</translation>
    </message>
</context>
<context>
    <name>telltale::cli::CheckTable</name>
    <message>
        <source>(all of it)</source>
        <translation>(alles davon)</translation>
    </message>
    <message>
        <source>known</source>
        <translation>bekannt</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>… und %1 weitere</translation>
    </message>
    <message numerus="yes">
        <source>%n events</source>
        <translation>
            <numerusform>%n Ereignis</numerusform>
            <numerusform>%n Ereignissen</numerusform>
        </translation>
    </message>
    <message>
        <source>no violation in %1</source>
        <translation>kein Verstoß in %1</translation>
    </message>
    <message numerus="yes">
        <source>%n rules</source>
        <translation>
            <numerusform>%n Regel</numerusform>
            <numerusform>%n Regeln</numerusform>
        </translation>
    </message>
    <message>
        <source>(%1 known from %2)</source>
        <translation>(%1 bekannt aus %2)</translation>
    </message>
    <message numerus="yes">
        <source>%n requests</source>
        <translation>
            <numerusform>%n Anfrage</numerusform>
            <numerusform>%n Anfragen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>%1 of %2 in %3</source>
        <translation>%1 gegen %2 in %3</translation>
    </message>
</context>
<context>
    <name>telltale::cli::CommandLine</name>
    <message>
        <source>Try: %1</source>
        <translation>Siehe: %1</translation>
    </message>
    <message>
        <source>Without a window: telltale inspect FILE...</source>
        <translation>Ohne Fenster: telltale inspect DATEI...</translation>
    </message>
</context>
<context>
    <name>telltale::cli::Diff</name>
    <message>
        <source>No event says that it is of version %1 (there are: %2)</source>
        <translation>Kein Ereignis nennt die Version %1 (es gibt: %2)</translation>
    </message>
    <message>
        <source>No event has a field named version: give two inputs to compare</source>
        <translation>Kein Ereignis hat ein Feld namens version: zwei Eingaben zum Vergleichen angeben</translation>
    </message>
    <message>
        <source>All events are of one version (%1): give two inputs to compare</source>
        <translation>Alle Ereignisse haben dieselbe Version (%1): zwei Eingaben zum Vergleichen angeben</translation>
    </message>
    <message>
        <source>More than %1 versions: the others are left out</source>
        <translation>Mehr als %1 Versionen: Die übrigen werden ausgelassen</translation>
    </message>
</context>
<context>
    <name>telltale::cli::DiffPrinter</name>
    <message>
        <source>Newly identifying</source>
        <translation>Neuerdings identifizierend</translation>
    </message>
    <message>
        <source>Other changes</source>
        <translation>Andere Änderungen</translation>
    </message>
    <message>
        <source>%1 → %2: </source>
        <translation>%1 → %2: </translation>
    </message>
    <message>
        <source>the same fields, of the same kinds, in the same shares of events</source>
        <translation>dieselben Felder, von derselben Art, in denselben Anteilen der Ereignisse</translation>
    </message>
    <message>
        <source>%1 new, %2 gone, %3 changed; %4 newly identifying</source>
        <translation>%1 neu, %2 weggefallen, %3 geändert; %4 neuerdings identifizierend</translation>
    </message>
    <message>
        <source>%1 events say no version and were left out</source>
        <translation>%1 Ereignisse nennen keine Version und wurden ausgelassen</translation>
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

Ohne --to geht es an einen Kollektor in diesem Programm, und nichts verlässt den Rechner. Was
ihn verlassen soll, wird vorher gezeigt, mit jedem Feld über eine Person, einen Kontakt, einen
Ort oder Zugangsdaten, und ist zu bestätigen: durch Eingabe im Terminal oder mit --yes; Hosts
derer, die Telemetrie empfangen, mit --confirm HOST. Jeder Ping wird aufgezeichnet, als Test
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
  -y, --yes             es darf diesen Rechner verlassen
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
      --insecure        fährt fort, was auch immer am Zertifikat des Servers falsch ist, und
                        sagt es
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
  -f, --format FORMAT   table, json, ndjson oder csv; ohne diese Option im Terminal eine
                        Tabelle, sonst ndjson
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
geöffnet, für ihn und alles, was er startet; sonst ändert sich auf diesem Rechner nichts. Danach
wird aufgeführt, was er gesendet hat.

Aufruf:
  telltale run [OPTIONEN] -- BEFEHL [ARGUMENT...]

Terminal, Standardeingabe und -ausgabe, Signale und Exit-Status sind die des Befehls. Während er
läuft, wird hier nur die erste Zeile ausgegeben; danach folgt auf der Standardfehlerausgabe die
Auflistung und was nicht gesehen wurde: Tunnel, Clients, die auf ihrem eigenen Zertifikat
bestehen, Programme, die sich nicht umleiten lassen.

Optionen:
      --sandbox         nichts geht hinaus: Für jeden Host wird hier geantwortet; ohne Netz
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
  -q, --quiet           gibt nichts aus, außer was fehlgeschlagen ist und die Auflistung in
                        DATEI
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
    <message>
        <source>default %1</source>
        <translation>Vorgabe %1</translation>
    </message>
    <message>
        <source>Prints every event in the files and every field of each, exactly as sent.

Usage:
  telltale inspect [OPTIONS] FILE...

FILE is JSON, NDJSON, a Markdown page with payloads in fenced blocks, an HTTP
archive (HAR), raw HTTP requests, a flow file of mitmproxy, curl commands, an
HTML page, also compressed with gzip or zstd; or a folder of such files;
- is standard input.

Options:
  -f, --format FORMAT   table, json, ndjson or csv; without it a table on a
                        terminal and ndjson elsewhere
  -o, --output FILE     writes to FILE, readable by its owner only
      --filter FILTER   only events that match: words anywhere, event:, path:,
                        value:, field:PATH=VALUE, host:, status:, time:, size:&gt;10k,
                        program:node, process:4711,
                        is:problem, is:flagged, note:word, category:contact,
                        protection:hashed, declared:no, product:NAME,
                        gate:always, /regex/, -not, a or b,
                        (groups), &quot;quotes&quot;
      --show-secrets    prints credentials in tables and csv, where *** stands for them
                        otherwise; json and ndjson keep them, marked &quot;secret&quot;
      --no-notes        leaves notes and flags out: FILE.notes.toml is not read
      --follow          goes on with what is appended to the one FILE, until
                        interrupted (Ctrl+C) or the file is replaced; for lines or
                        values of JSON and flow files of mitmproxy
      --strict          accepts RFC 8259 only: one text per file, one per line
                        when the name ends in .ndjson or .jsonl
  -q, --quiet           prints errors only, no notes, warnings and summary
      --color WHEN      auto, always or never; auto also heeds NO_COLOR
      --set KEY=VALUE   changes a setting for this run; any number of times
      --settings FILE   reads the settings from FILE
  -h, --help            this text

Exit status: 0 all was read; 2 wrong usage, or something could not be read, also in
the settings file (what could be read is printed and holds all the same); 3 a file
holds no event, or none matches.

Settings, kept in %1;
sizes and counts may end in k, M or G for 1024s:
%2
In csv, text that a spreadsheet would run as a formula gets an apostrophe in front.

Examples:
  telltale inspect telemetry.md
  telltale inspect --filter &apos;event:ping -path:email&apos; capture.har
  telltale inspect --format csv -o fields.csv events.ndjson.gz
  telltale inspect --follow --filter event:ping events.ndjson
  curl -s https://example.org/events.json | telltale inspect --strict -
  telltale inspect --set limits.document=200M large.json
</source>
        <translation>Gibt jedes Ereignis in den Dateien und jedes seiner Felder aus, genau wie gesendet.

Aufruf:
  telltale inspect [OPTIONEN] DATEI...

DATEI ist JSON, NDJSON, eine Markdown-Seite mit Nutzdaten in eingezäunten Blöcken, ein
HTTP-Archiv (HAR), rohe HTTP-Anfragen, eine Flow-Datei von mitmproxy, curl-Befehle oder eine
HTML-Seite, auch mit gzip oder zstd komprimiert; oder ein Ordner mit solchen Dateien; - ist die
Standardeingabe.

Optionen:
  -f, --format FORMAT   table, json, ndjson oder csv; ohne diese Option im Terminal eine
                        Tabelle, sonst ndjson
  -o, --output DATEI    schreibt in DATEI, nur für ihren Eigentümer lesbar
      --filter FILTER   nur passende Ereignisse: Wörter an beliebiger Stelle, event:, path:,
                        value:, field:PFAD=WERT, host:, status:, time:, size:&gt;10k,
                        program:node, process:4711,
                        is:problem, is:flagged, note:wort, category:contact,
                        protection:hashed, declared:no, product:NAME,
                        gate:always, /regex/, -nicht, a or b,
                        (Gruppen), &quot;Zitate&quot;
      --show-secrets    gibt in Tabellen und csv Zugangsdaten aus, für die sonst *** steht; json
                        und ndjson behalten sie, gekennzeichnet mit &quot;secret&quot;
      --no-notes        lässt Notizen und Markierungen weg: DATEI.notes.toml wird nicht gelesen
      --follow          fährt mit dem fort, was an die eine DATEI angehängt wird, bis zur
                        Unterbrechung (Strg+C) oder bis die Datei ersetzt wird; für Zeilen oder
                        Werte von JSON und Flow-Dateien von mitmproxy
      --strict          nimmt nur RFC 8259 an: ein Text je Datei, einer je Zeile, wenn der Name
                        auf .ndjson oder .jsonl endet
  -q, --quiet           gibt nur Fehler aus, keine Hinweise, Warnungen und Zusammenfassung
      --color WANN      auto, always oder never; auto beachtet auch NO_COLOR
      --set NAME=WERT   ändert eine Einstellung für diesen Lauf; beliebig oft
      --settings DATEI  liest die Einstellungen aus DATEI
  -h, --help            dieser Text

Exit-Status: 0 alles wurde gelesen; 2 falscher Aufruf, oder etwas konnte nicht gelesen werden,
auch in der Einstellungsdatei (was lesbar war, wird ausgegeben und gilt trotzdem); 3 eine Datei
enthält kein Ereignis, oder keines passt.

Einstellungen, abgelegt in %1;
Größen und Anzahlen dürfen auf k, M oder G für 1024er enden:
%2
In csv erhält Text, den eine Tabellenkalkulation als Formel ausführen würde, einen Apostroph
davor.

Beispiele:
  telltale inspect telemetry.md
  telltale inspect --filter &apos;event:ping -path:email&apos; capture.har
  telltale inspect --format csv -o fields.csv events.ndjson.gz
  telltale inspect --follow --filter event:ping events.ndjson
  curl -s https://example.org/events.json | telltale inspect --strict -
  telltale inspect --set limits.document=200M large.json
</translation>
    </message>
    <message>
        <source>Prints one row for each field over all events in the files: how often it is sent, where
to, how many different values it has, what it is about and whether it is declared.

Usage:
  telltale inventory [OPTIONS] FILE...

FILE is anything that telltale inspect reads; - is standard input. Elements of an
array are one field: /batch/*/userId.

Options:
  -f, --format FORMAT   table, json, ndjson or csv; without it a table on a
                        terminal and ndjson elsewhere
  -b, --by GROUP        path (as they come), event, product, destination or category
      --filter FILTER   only events that match, see telltale inspect --help
      --show-secrets    prints credentials, where *** stands for them otherwise
  -q, --quiet           no summary behind the table
      --color WHEN      auto, always or never; auto also heeds NO_COLOR
      --set KEY=VALUE   changes a setting for this run; any number of times
      --settings FILE   reads the settings from FILE
  -h, --help            this text

Different values are counted exactly up to 4,096; from there on the number is an
estimate (standard error 1.6 %), and says so: ~5120, &quot;distinct_is&quot;:&quot;estimate&quot;.
Behind 1,024 different values only one of each shape is judged, and the row says so
(&quot;judged&quot;:&quot;by-shape&quot;).
+ behind a category: single values were given another one, too (&quot;also&quot; in json).

Exit status: 0 all was read; 2 wrong usage, or something could not be read whole (what
could be read counts); 3 no event, or none that matches.

Examples:
  telltale inventory capture.har
  telltale inventory --by destination --format csv capture.har &gt; fields.csv
</source>
        <translation>Gibt für jedes Feld eine Zeile über alle Ereignisse in den Dateien aus: wie oft es gesendet
wird, wohin, wie viele verschiedene Werte es hat, worum es geht und ob es deklariert ist.

Aufruf:
  telltale inventory [OPTIONEN] DATEI...

DATEI ist alles, was telltale inspect liest; - ist die Standardeingabe. Elemente eines Arrays
sind ein Feld: /batch/*/userId.

Optionen:
  -f, --format FORMAT   table, json, ndjson oder csv; ohne diese Option im Terminal eine
                        Tabelle, sonst ndjson
  -b, --by GRUPPE       path (wie sie kommen), event, product, destination oder category
      --filter FILTER   nur passende Ereignisse, siehe telltale inspect --help
      --show-secrets    gibt Zugangsdaten aus, für die sonst *** steht
  -q, --quiet           keine Zusammenfassung hinter der Tabelle
      --color WANN      auto, always oder never; auto beachtet auch NO_COLOR
      --set NAME=WERT   ändert eine Einstellung für diesen Lauf; beliebig oft
      --settings DATEI  liest die Einstellungen aus DATEI
  -h, --help            dieser Text

Verschiedene Werte werden bis 4.096 genau gezählt; darüber ist die Zahl eine Schätzung
(Standardfehler 1,6 %) und sagt es: ~5120, &quot;distinct_is&quot;:&quot;estimate&quot;. Ab 1.024 verschiedenen
Werten wird nur noch einer je Form beurteilt, und die Zeile sagt es (&quot;judged&quot;:&quot;by-shape&quot;).
+ hinter einer Kategorie: Einzelne Werte erhielten auch eine andere (&quot;also&quot; in json).

Exit-Status: 0 alles wurde gelesen; 2 falscher Aufruf, oder etwas konnte nicht vollständig
gelesen werden (was lesbar war, zählt); 3 kein Ereignis, oder kein passendes.

Beispiele:
  telltale inventory capture.har
  telltale inventory --by destination --format csv capture.har &gt; fields.csv
</translation>
    </message>
    <message>
        <source>Prints which fields are new, gone or changed (in type, category, protection, destination or
share of events) between two inputs, or between two versions found in one.

Usage:
  telltale diff [OPTIONS] BEFORE AFTER
  telltale diff [OPTIONS] [--from VERSION] [--to VERSION] FILE

In one FILE, events say their version in a field named version (appVersion, app_version,
$app_version) that is not a library&apos;s; without --from and --to the last version is
compared with the one before it. Fields that are newly identifying come first. Shares
that differ by less than 5 % of all events are taken for the same.

Options:
      --from VERSION    the older version
      --to VERSION      the newer version
  -f, --format FORMAT   table, json, ndjson or csv; without it a table on a
                        terminal and ndjson elsewhere
      --filter FILTER   only events that match, see telltale inspect --help
  -q, --quiet           no summary behind the table
      --color WHEN      auto, always or never; auto also heeds NO_COLOR
      --set KEY=VALUE   changes a setting for this run; any number of times
      --settings FILE   reads the settings from FILE
  -h, --help            this text

Exit status: 0 nothing differs; 1 something does; 2 wrong usage, or something could not
be read whole; 3 an input has no event, or there are no two versions.

Examples:
  telltale diff yesterday.har today.har
  telltale diff --from v1.9.15 --to v1.9.20 events.ndjson
</source>
        <translation>Gibt aus, welche Felder zwischen zwei Eingaben, oder zwischen zwei Versionen in einer, neu,
weggefallen oder geändert sind (in Typ, Kategorie, Schutz, Ziel oder Anteil der Ereignisse).

Aufruf:
  telltale diff [OPTIONEN] VORHER NACHHER
  telltale diff [OPTIONEN] [--from VERSION] [--to VERSION] DATEI

In einer einzigen DATEI nennen Ereignisse ihre Version in einem Feld namens version (appVersion,
app_version, $app_version), das nicht zu einer Bibliothek gehört; ohne --from und --to wird die
letzte Version mit der davor verglichen. Neuerdings identifizierende Felder stehen zuerst.
Anteile, die sich um weniger als 5 % aller Ereignisse unterscheiden, gelten als gleich.

Optionen:
      --from VERSION    die ältere Version
      --to VERSION      die neuere Version
  -f, --format FORMAT   table, json, ndjson oder csv; ohne diese Option im Terminal eine
                        Tabelle, sonst ndjson
      --filter FILTER   nur passende Ereignisse, siehe telltale inspect --help
  -q, --quiet           keine Zusammenfassung hinter der Tabelle
      --color WANN      auto, always oder never; auto beachtet auch NO_COLOR
      --set NAME=WERT   ändert eine Einstellung für diesen Lauf; beliebig oft
      --settings DATEI  liest die Einstellungen aus DATEI
  -h, --help            dieser Text

Exit-Status: 0 nichts unterscheidet sich; 1 etwas unterscheidet sich; 2 falscher Aufruf, oder
etwas konnte nicht vollständig gelesen werden; 3 eine Eingabe enthält kein Ereignis, oder es
gibt keine zwei Versionen.

Beispiele:
  telltale diff yesterday.har today.har
  telltale diff --from v1.9.15 --to v1.9.20 events.ndjson
</translation>
    </message>
    <message>
        <source>Sets what the files hold against what a vendor declares: declared and seen, sent but not
declared, declared and never seen, of another type, past the switch.

Usage:
  telltale ledger [OPTIONS] --catalogue NAME|FILE FILE...
  telltale ledger [OPTIONS] --claims PAGE [FILE...]

Options:
  -c, --catalogue NAME  a catalogue that is compiled in (telltale catalogue list), or
                        a file
      --claims PAGE     asks instead how what a documentation page says fits its own
                        samples and the files; with --catalogue its categories count
      --switch STATE    on or off: what the product&apos;s own switch was set to when the
                        files were captured
      --filter FILTER   only events that match, as for telltale inspect
      --show-secrets    prints credentials, where *** stands for them otherwise
  -f, --format FORMAT   table, json, ndjson or csv
  -q, --quiet           prints errors only, and no rows that are as declared
      --set KEY=VALUE   a setting for this run, as for telltale inspect
      --settings FILE   reads this settings file instead of the usual one
      --color WHEN      auto, always or never
  -h, --help            this text

What a receiver adds after sending is marked so and does not count as sent.

Exit status: 0 all was declared; 1 something was sent that is not declared, or past the
switch, or a claim has a question; 2 wrong usage, a broken catalogue, or something could
not be read; 3 no event.

Examples:
  telltale ledger --catalogue appsmith capture.har
  telltale ledger --catalogue mine.toml --format ndjson events.ndjson
  telltale ledger --claims telemetry.md capture.har
</source>
        <translation>Stellt dem, was ein Hersteller deklariert, gegenüber, was die Dateien enthalten: deklariert und
gesehen, gesendet, aber nicht deklariert, deklariert und nie gesehen, mit anderem Typ, am
Schalter vorbei.

Aufruf:
  telltale ledger [OPTIONEN] --catalogue NAME|DATEI DATEI...
  telltale ledger [OPTIONEN] --claims SEITE [DATEI...]

Optionen:
  -c, --catalogue NAME  ein eingebauter Katalog (telltale catalogue list) oder eine Datei
      --claims SEITE    fragt stattdessen, wie die Aussagen einer Dokumentationsseite zu deren
                        eigenen Beispielen und zu den Dateien passen; mit --catalogue zählen
                        dessen Kategorien
      --switch ZUSTAND  on oder off: wie der eigene Schalter des Produkts stand, als die Dateien
                        aufgezeichnet wurden
      --filter FILTER   nur passende Ereignisse, wie bei telltale inspect
      --show-secrets    gibt Zugangsdaten aus, für die sonst *** steht
  -f, --format FORMAT   table, json, ndjson oder csv
  -q, --quiet           gibt nur Fehler aus, und keine Zeilen, die der Deklaration entsprechen
      --set NAME=WERT   eine Einstellung für diesen Lauf, wie bei telltale inspect
      --settings DATEI  liest diese Einstellungsdatei anstelle der üblichen
      --color WANN      auto, always oder never
  -h, --help            dieser Text

Was ein Empfänger nach dem Senden hinzufügt, ist so gekennzeichnet und zählt nicht als gesendet.

Exit-Status: 0 alles war deklariert; 1 etwas wurde gesendet, das nicht deklariert ist, oder am
Schalter vorbei, oder eine Aussage wirft eine Frage auf; 2 falscher Aufruf, ein fehlerhafter
Katalog, oder etwas konnte nicht gelesen werden; 3 kein Ereignis.

Beispiele:
  telltale ledger --catalogue appsmith capture.har
  telltale ledger --catalogue mine.toml --format ndjson events.ndjson
  telltale ledger --claims telemetry.md capture.har
</translation>
    </message>
    <message>
        <source>What vendors declare about their telemetry, in files (TOML).

Usage:
  telltale catalogue list               those that are compiled in
  telltale catalogue show NAME|FILE     the events and fields of one
  telltale catalogue check FILE...      whether a file is a catalogue
  telltale catalogue draft [OPTIONS] PAGE...
                                        a first catalogue, to be completed by hand

PAGE is a documentation page with sample payloads (Markdown, HTML), a JSON Schema, what
code --telemetry prints, or metrics.yaml and pings.yaml of Glean; which one is told by
its content.

Options:
      --from FORM       page, json-schema, vscode or glean
      --product NAME    the product&apos;s name in the draft
  -o, --output FILE     writes to FILE
  -h, --help            this text

Exit status: 0 done; 2 wrong usage, or something is wrong with a file; 3 nothing to draft
from.

Examples:
  telltale catalogue draft telemetry.md -o mine.toml
  telltale catalogue check mine.toml
</source>
        <translation>Was Hersteller über ihre Telemetrie deklarieren, in Dateien (TOML).

Aufruf:
  telltale catalogue list               die eingebauten
  telltale catalogue show NAME|DATEI    die Ereignisse und Felder von einem
  telltale catalogue check DATEI...     ob eine Datei ein Katalog ist
  telltale catalogue draft [OPTIONEN] SEITE...
                                        ein erster Katalog, von Hand zu vervollständigen

SEITE ist eine Dokumentationsseite mit Beispieldaten (Markdown, HTML), ein JSON Schema, die
Ausgabe von code --telemetry, oder metrics.yaml und pings.yaml von Glean; was davon, zeigt der
Inhalt.

Optionen:
      --from FORM       page, json-schema, vscode oder glean
      --product NAME    der Name des Produkts im Entwurf
  -o, --output DATEI    schreibt in DATEI
  -h, --help            dieser Text

Exit-Status: 0 erledigt; 2 falscher Aufruf, oder mit einer Datei stimmt etwas nicht; 3 nichts,
woraus sich ein Entwurf machen ließe.

Beispiele:
  telltale catalogue draft telemetry.md -o mine.toml
  telltale catalogue check mine.toml
</translation>
    </message>
    <message>
        <source>Prints which hashes in the files can be turned back into what was hashed, with what, and
what it would take to turn back the others.

Usage:
  telltale reidentify [OPTIONS] [--known VALUES]... FILE...

VALUES is a list of what may have been hashed: lines, CSV, passwd, LDIF (told by its
content, also compressed, UTF-16 and Latin-1), LIST#COLUMN for one column or attribute,
CAPTURE#/PATTERN/PATH for a field of a capture (/batch/*/userId), or - for standard
input. Each value is tried as it is, in small letters and capitals, trimmed, as its domain
alone, with mailto:, as digits alone, in quotes, with a line feed, and with the ids of
the event in front or behind; with MD5, SHA-1, SHA-2, SHA-3, BLAKE2, CRC-32 and
MurmurHash3; in hexadecimal, Base64 and decimal; whole or cut to its first 8 digits or
more. The empty text and words for nobody are always tried.

Options:
  -k, --known VALUES    tries these; any number of times
      --own-machine     tries names and addresses of this machine and its users
      --space SPACE     counts through all of ipv4, ipv4:CIDR, mac:AA:BB:CC,
                        phone:+49:8 (prefix, further digits), dates:1950-2010, pin:6,
                        ports or objectid:ID; any number of times
      --algorithm NAME  tries this one only (sha256, md5, …); any number of times
      --thorough        tries every algorithm for every length, in large spaces too, and all
                        variants of long lists with rare algorithms
      --threads N       works with so many; without it as many as there are processors
      --canary VALUE    says where this value stands, raw, encoded, nested or hashed,
                        or what was searched in vain; any number of times
      --canaries-seed SEED
                        the same for the canaries that were planted with this seed
      --filter FILTER   only events that match, see telltale inspect --help
      --show-secrets    prints credentials in tables and csv, where *** stands for them
                        otherwise; json and ndjson keep them, marked &quot;secret&quot;
  -f, --format FORMAT   table, json, ndjson or csv; without it a table on a
                        terminal and ndjson elsewhere
  -q, --quiet           prints errors only, no progress and no summary
      --color WHEN      auto, always or never; auto also heeds NO_COLOR
      --set KEY=VALUE   changes a setting for this run; any number of times
      --settings FILE   reads the settings from FILE
  -h, --help            this text

Verdicts: recovered (it is this value), candidate (this value fits, and so might others by
chance: expected_chance says how many), recoverable (seconds: how long it would take
here), infeasible; of canaries present and absent. Ctrl+C ends the search and prints
what was found.

Exit status: 0 no hash was turned back; 1 one was, or a canary was found; 2 wrong usage,
something could not be read, or interrupted; 3 no hash in the input.

Examples:
  telltale reidentify --known users.csv telemetry.md
  telltale reidentify --known staff.ldif#mail --own-machine capture.har
  telltale reidentify --space ipv4 --filter path:ipHash events.ndjson
  telltale reidentify --canaries-seed monday capture.har
</source>
        <translation>Gibt aus, welche Hashes in den Dateien sich in das zurückrechnen lassen, was gehasht wurde,
womit, und was es bei den übrigen kosten würde.

Aufruf:
  telltale reidentify [OPTIONEN] [--known WERTE]... DATEI...

WERTE ist eine Liste dessen, was gehasht worden sein kann: Zeilen, CSV, passwd, LDIF (am Inhalt
erkannt, auch komprimiert, UTF-16 und Latin-1), LISTE#SPALTE für eine einzelne Spalte oder ein
Attribut, AUFZEICHNUNG#/MUSTER/PFAD für ein Feld einer Aufzeichnung (/batch/*/userId), oder -
für die Standardeingabe. Jeder Wert wird versucht, wie er ist, in Klein- und in Großbuchstaben,
ohne Leerraum am Rand, nur mit seiner Domain, mit mailto:, nur mit seinen Ziffern, in
Anführungszeichen, mit Zeilenvorschub, und mit den IDs des Ereignisses davor oder dahinter; mit
MD5, SHA-1, SHA-2, SHA-3, BLAKE2, CRC-32 und MurmurHash3; hexadezimal, in Base64 und dezimal;
vollständig oder auf die ersten 8 oder mehr Ziffern gekürzt. Der leere Text und Wörter für
niemanden werden immer versucht.

Optionen:
  -k, --known WERTE     versucht diese; beliebig oft
      --own-machine     versucht Namen und Adressen dieses Rechners und seiner Benutzer
      --space BEREICH   zählt alles durch in ipv4, ipv4:CIDR, mac:AA:BB:CC, phone:+49:8
                        (Vorwahl, weitere Ziffern), dates:1950-2010, pin:6, ports oder
                        objectid:ID; beliebig oft
      --algorithm NAME  versucht nur dieses Verfahren (sha256, md5, …); beliebig oft
      --thorough        versucht jedes Verfahren für jede Länge, auch in großen Bereichen, und
                        alle Varianten langer Listen mit seltenen Verfahren
      --threads N       arbeitet mit so vielen; ohne diese Option mit so vielen, wie es
                        Prozessoren gibt
      --canary WERT     sagt, wo dieser Wert steht, roh, kodiert, verschachtelt oder gehasht,
                        oder was vergeblich durchsucht wurde; beliebig oft
      --canaries-seed STARTWERT
                        dasselbe für die Köder, die mit diesem Startwert ausgelegt wurden
      --filter FILTER   nur passende Ereignisse, siehe telltale inspect --help
      --show-secrets    gibt in Tabellen und csv Zugangsdaten aus, für die sonst *** steht; json
                        und ndjson behalten sie, gekennzeichnet mit &quot;secret&quot;
  -f, --format FORMAT   table, json, ndjson oder csv; ohne diese Option im Terminal eine
                        Tabelle, sonst ndjson
  -q, --quiet           gibt nur Fehler aus, keinen Fortschritt und keine Zusammenfassung
      --color WANN      auto, always oder never; auto beachtet auch NO_COLOR
      --set NAME=WERT   ändert eine Einstellung für diesen Lauf; beliebig oft
      --settings DATEI  liest die Einstellungen aus DATEI
  -h, --help            dieser Text

Urteile: recovered (es ist dieser Wert), candidate (dieser Wert passt, andere vielleicht
zufällig auch: expected_chance sagt, wie viele), recoverable (seconds: wie lange es hier dauern
würde), infeasible; bei Ködern present und absent. Strg+C beendet die Suche und gibt aus, was
gefunden wurde.

Exit-Status: 0 kein Hash wurde zurückgerechnet; 1 einer wurde es, oder ein Köder wurde gefunden;
2 falscher Aufruf, etwas konnte nicht gelesen werden, oder unterbrochen; 3 kein Hash in der
Eingabe.

Beispiele:
  telltale reidentify --known users.csv telemetry.md
  telltale reidentify --known staff.ldif#mail --own-machine capture.har
  telltale reidentify --space ipv4 --filter path:ipHash events.ndjson
  telltale reidentify --canaries-seed monday capture.har
</translation>
    </message>
    <message>
        <source>Writes files of the same kind in which fields are dropped or replaced as a policy says; every
other byte stays. What was written is read again before it is saved.

Usage:
  telltale anonymise [OPTIONS] -o OUTPUT FILE...
  telltale anonymise [OPTIONS] --preview FILE...

FILE is anything that telltale inspect reads; - is standard input. OUTPUT is a file, a
folder for several files or a folder, or - for standard output; never an input.

Options:
  -p, --policy POLICY   a file (TOML), or one that is compiled in; without it: default
  -o, --output OUTPUT   where to write, readable by its owner only; there as a whole or
                        not at all
      --preview         prints each field that would change, before and after, and
                        writes nothing
      --key FILE        the key of keyed hashes and pseudonyms, in hexadecimal, of mode
                        0600; without it the one in the desktop&apos;s keyring
      --known VALUES    a list as of telltale reidentify, of values that must not be in the
                        output, as they are, encoded or hashed; any number of times
      --canary VALUE    the same for one value; any number of times
      --allow-leftovers saves although something is left
      --filter FILTER   with --preview: only events that match, see telltale inspect --help
      --show-secrets    prints credentials, where *** stands for them otherwise
      --activity-log FILE   where outputs and keys are told of; without it the log of
                        this account
  -f, --format FORMAT   of the preview: table, json, ndjson or csv
  -q, --quiet           no summary
      --color WHEN      auto, always or never; auto also heeds NO_COLOR
      --set KEY=VALUE   changes a setting for this run; any number of times
      --settings FILE   reads the settings from FILE
  -h, --help            this text

Left over is what the policy would still change, a value of six bytes or more that was
taken out in one place and stands in another (also encoded), something inside of a text
whose category a rule is about, a known value, and what could not be read. Answers in
captures stay as they are, and are looked through.

Exit status: 0 written, or previewed; 1 something is left, nothing was saved; 2 wrong
usage, or something could not be read or written exactly; 3 no event.

Examples:
  telltale anonymise --preview capture.har
  telltale anonymise --policy mine.toml -o safe.har capture.har
  telltale anonymise --known staff.txt -o safe/ captures/
</source>
        <translation>Schreibt Dateien derselben Art, in denen Felder nach einer Richtlinie entfernt oder ersetzt
sind; jedes andere Byte bleibt. Das Geschriebene wird vor dem Speichern noch einmal gelesen.

Aufruf:
  telltale anonymise [OPTIONEN] -o AUSGABE DATEI...
  telltale anonymise [OPTIONEN] --preview DATEI...

DATEI ist alles, was telltale inspect liest; - ist die Standardeingabe. AUSGABE ist eine Datei,
ein Ordner für mehrere Dateien oder einen Ordner, oder - für die Standardausgabe; nie eine
Eingabe.

Optionen:
  -p, --policy RICHTLINIE
                        eine Datei (TOML) oder eine eingebaute; ohne diese Option: default
  -o, --output AUSGABE  wohin geschrieben wird, nur für den Eigentümer lesbar; entweder
                        vollständig oder gar nicht
      --preview         gibt jedes Feld aus, das sich ändern würde, vorher und nachher, und
                        schreibt nichts
      --key DATEI       der Schlüssel für Hashes mit Schlüssel und Pseudonyme, hexadezimal, mit
                        Rechten 0600; ohne diese Option der im Schlüsselbund des Desktops
      --known WERTE     eine Liste wie bei telltale reidentify, mit Werten, die nicht in der
                        Ausgabe stehen dürfen, weder unverändert noch kodiert noch gehasht;
                        beliebig oft
      --canary WERT     dasselbe für einen einzelnen Wert; beliebig oft
      --allow-leftovers speichert, obwohl etwas übrig ist
      --filter FILTER   mit --preview: nur passende Ereignisse, siehe telltale inspect --help
      --show-secrets    gibt Zugangsdaten aus, für die sonst *** steht
      --activity-log DATEI
                        wo Ausgaben und Schlüssel vermerkt werden; ohne diese Option das
                        Protokoll dieses Kontos
  -f, --format FORMAT   der Vorschau: table, json, ndjson oder csv
  -q, --quiet           keine Zusammenfassung
      --color WANN      auto, always oder never; auto beachtet auch NO_COLOR
      --set NAME=WERT   ändert eine Einstellung für diesen Lauf; beliebig oft
      --settings DATEI  liest die Einstellungen aus DATEI
  -h, --help            dieser Text

Übrig ist, was die Richtlinie immer noch ändern würde, ein Wert von mindestens sechs Bytes, der
an einer Stelle entfernt wurde und an einer anderen steht (auch kodiert), etwas innerhalb eines
Texts, dessen Kategorie eine Regel betrifft, ein bekannter Wert, und was nicht gelesen werden
konnte. Antworten in Aufzeichnungen bleiben, wie sie sind, und werden durchsucht.

Exit-Status: 0 geschrieben, oder Vorschau ausgegeben; 1 etwas ist übrig, nichts wurde
gespeichert; 2 falscher Aufruf, oder etwas konnte nicht genau gelesen oder geschrieben werden; 3
kein Ereignis.

Beispiele:
  telltale anonymise --preview capture.har
  telltale anonymise --policy mine.toml -o safe.har capture.har
  telltale anonymise --known staff.txt -o safe/ captures/
</translation>
    </message>
    <message>
        <source>Takes the requests that programs send to one address, prints each event as it comes, and
records everything. Ends in order with Ctrl+C.

Usage:
  telltale intercept [OPTIONS]

Point a program&apos;s telemetry address here: any path and method is accepted and answered
with 200 and {}. With --forward, requests go on to the real receiver, and its answers come
back; nothing leaves before it is recorded.

Options:
  -l, --listen ADDRESS  where to listen: ADDRESS:PORT, PORT or ADDRESS; without it
                        127.0.0.1:8642; port 0 takes a free one
      --forward URL     sends everything on to http://HOST:PORT or https://HOST
      --scope HOST      opens the TLS of this host: api.example.com, *.example.com, * for
                        all; any number of times; without it the hosts of the catalogues.
                        Others pass on unread, and are counted
      --policy POLICY   lets leave what this policy says: observe-only, nothing-personal,
                        essential-no-addresses, block-all, default, or a file, which is
                        read again when it changes, and at SIGHUP
      --gate GATE       on, essential (only events that are always sent) or off,
                        whatever the policy says
      --refuse          answers what does not leave with 403, instead of what the
                        program wants to hear
      --pass-undecoded  lets leave bodies that cannot be taken apart
      --pass-tunnels    lets connections become tunnels while the gate is not on
      --key FILE        the key for keyed hashes and pseudonyms of the policy
      --passphrase-file FILE
                        the administrator&apos;s passphrase, where one is set and a policy or a
                        gate is given; - is standard input; without it it is asked for
      --activity-log FILE
                        where policy, gate and keys are told of, and where the record ended;
                        without it the log of this account
      --store FILE      the record, gone on with if it is there; without it a new one in
                        $XDG_DATA_HOME/telltale/captures
      --durable         what is sent on survives a loss of power: waits for the disk
      --no-index            writes no index beside the record (FILE.index)
      --pass-unrecorded lets through what the record cannot take, instead of 503
      --keep-size SIZE  removes the oldest files of the record beyond this (20G)
      --keep-age TIME   removes its files with nothing younger (12h, 30d)
      --max-body SIZE   refuses larger bodies; without it 1G
      --allow RANGE     takes connections from these addresses too (192.168.0.0/16);
                        any number of times
      --allow-users [NAME,...]
                        takes those of other users of this machine too; without names, of
                        all
      --filter FILTER   prints only events that match, see telltale inspect --help;
                        everything is recorded
  -f, --format FORMAT   table, json, ndjson or csv; without it a table on a
                        terminal and ndjson elsewhere
      --show-secrets    prints credentials, where *** stands for them otherwise
  -q, --quiet           prints no events and no summary: only records
      --color WHEN      auto, always or never
      --set KEY=VALUE   changes a setting for this run; any number of times
      --settings FILE   reads the settings from FILE
  -h, --help            this text

The first line on standard error is: listening on ADDRESS:PORT
The last lines there say what was seen and what was not.

Exit status: 0 something came and all of it was recorded; 2 wrong usage, the address is
taken, or something could not be recorded; 3 nothing came.

Examples:
  telltale intercept
  telltale intercept --listen 0 --format ndjson --store ping.telltale
  telltale intercept --forward http://127.0.0.1:9000 --filter path:email
  telltale intercept --forward http://127.0.0.1:9000 --policy nothing-personal
  telltale inspect ping.telltale
</source>
        <translation>Nimmt die Anfragen an, die Programme an eine Adresse senden, gibt jedes Ereignis aus, sobald es
eintrifft, und zeichnet alles auf. Endet geordnet mit Strg+C.

Aufruf:
  telltale intercept [OPTIONEN]

Die Telemetrieadresse eines Programms hierher richten: Jeder Pfad und jede Methode wird
angenommen und mit 200 und {} beantwortet. Mit --forward gehen Anfragen an den eigentlichen
Empfänger weiter, und seine Antworten kommen zurück; nichts geht hinaus, bevor es aufgezeichnet
ist.

Optionen:
  -l, --listen ADRESSE  wo gelauscht wird: ADRESSE:PORT, PORT oder ADRESSE; ohne diese Option
                        127.0.0.1:8642; Port 0 nimmt einen freien
      --forward URL     sendet alles weiter an http://HOST:PORT oder https://HOST
      --scope HOST      öffnet das TLS dieses Hosts: api.example.com, *.example.com, * für alle;
                        beliebig oft; ohne diese Option die Hosts der Kataloge. Andere gehen
                        ungelesen durch und werden gezählt
      --policy RICHTLINIE
                        lässt hinaus, was diese Richtlinie zulässt: observe-only,
                        nothing-personal, essential-no-addresses, block-all, default oder eine
                        Datei, die erneut gelesen wird, wenn sie sich ändert, und bei SIGHUP
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
                        oder Schranke angegeben ist; - ist die Standardeingabe; ohne diese
                        Option wird danach gefragt
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
      --allow BEREICH   nimmt auch Verbindungen von diesen Adressen an (192.168.0.0/16);
                        beliebig oft
      --allow-users [NAME,...]
                        nimmt auch die anderer Benutzer dieses Rechners an; ohne Namen die aller
      --filter FILTER   gibt nur passende Ereignisse aus, siehe telltale inspect --help;
                        aufgezeichnet wird alles
  -f, --format FORMAT   table, json, ndjson oder csv; ohne diese Option im Terminal eine
                        Tabelle, sonst ndjson
      --show-secrets    gibt Zugangsdaten aus, für die sonst *** steht
  -q, --quiet           gibt keine Ereignisse und keine Zusammenfassung aus, zeichnet nur auf
      --color WANN      auto, always oder never
      --set NAME=WERT   ändert eine Einstellung für diesen Lauf; beliebig oft
      --settings DATEI  liest die Einstellungen aus DATEI
  -h, --help            dieser Text

Die erste Zeile auf der Standardfehlerausgabe ist: listening on ADDRESS:PORT
Die letzten Zeilen dort sagen, was gesehen wurde und was nicht.

Exit-Status: 0 etwas kam, und alles davon wurde aufgezeichnet; 2 falscher Aufruf, die Adresse
ist belegt, oder etwas konnte nicht aufgezeichnet werden; 3 nichts kam.

Beispiele:
  telltale intercept
  telltale intercept --listen 0 --format ndjson --store ping.telltale
  telltale intercept --forward http://127.0.0.1:9000 --filter path:email
  telltale intercept --forward http://127.0.0.1:9000 --policy nothing-personal
  telltale inspect ping.telltale
</translation>
    </message>
    <message>
        <source>Shows the log of what administrators did, and finds out whether it is what was written.

Usage:
  telltale log show [--format FORMAT] [--filter WORDS] [FILE]
  telltale log verify [--checkpoint CHECKPOINT]... [--key KEY] [FILE]
  telltale log sign -o CHECKPOINT [FILE]

FILE is a log; without it that of this account, %1.
Every entry is chained to the one before it by SHA-256: verify finds what was changed, moved
or taken out. Who may write the file can still cut off its end, or write all of it anew;
only a checkpoint kept elsewhere shows that.

Options:
  -f, --format FORMAT   table, json, ndjson or csv; without it a table on a
                        terminal and ndjson elsewhere
      --filter WORDS    only entries with all of these words; what:, user:, subject:,
                        before:, after:, capture: and time:2026-11 look in one place,
                        -word means without it, &quot;several words&quot;
  -c, --checkpoint CHECKPOINT
                        compares with what was signed; any number of times
      --key KEY         the key that checkpoints have to be signed with: 64 hexadecimal
                        digits, or a file with them
  -o, --output CHECKPOINT
                        where the signed head goes; - is standard output
  -q, --quiet           prints errors only
      --color WHEN      auto, always or never; auto also heeds NO_COLOR
  -h, --help            this text

sign makes a key of its own (Ed25519) at its first use, and the log tells of each
checkpoint.

Exit status: 0 intact; 1 broken, or a checkpoint says otherwise; 2 wrong usage, or something
could not be read; 3 no entries.

Examples:
  telltale log show --filter what:toggle
  telltale log sign -o /media/stick/2026-11.checkpoint
  telltale log verify -c /media/stick/2026-11.checkpoint
</source>
        <translation>Zeigt das Protokoll dessen, was Administratoren getan haben, und stellt fest, ob es noch ist,
was geschrieben wurde.

Aufruf:
  telltale log show [--format FORMAT] [--filter WÖRTER] [DATEI]
  telltale log verify [--checkpoint PRÜFPUNKT]... [--key SCHLÜSSEL] [DATEI]
  telltale log sign -o PRÜFPUNKT [DATEI]

DATEI ist ein Protokoll; ohne Angabe das dieses Kontos, %1.
Jeder Eintrag ist durch SHA-256 mit dem vorigen verkettet: verify findet, was verändert,
verschoben oder entfernt wurde. Wer die Datei schreiben darf, kann dennoch ihr Ende abschneiden
oder alles neu schreiben; nur ein anderswo aufbewahrter Prüfpunkt zeigt das.

Optionen:
  -f, --format FORMAT   table, json, ndjson oder csv; ohne diese Option im Terminal eine
                        Tabelle, sonst ndjson
      --filter WÖRTER   nur Einträge mit allen diesen Wörtern; what:, user:, subject:, before:,
                        after:, capture: und time:2026-11 suchen an einer Stelle, -Wort heißt
                        ohne das Wort, &quot;mehrere Wörter&quot;
  -c, --checkpoint PRÜFPUNKT
                        vergleicht mit dem Signierten; beliebig oft
      --key SCHLÜSSEL   der Schlüssel, mit dem Prüfpunkte signiert sein müssen: 64 hexadezimale
                        Ziffern oder eine Datei damit
  -o, --output PRÜFPUNKT
                        wohin der signierte Kopf geht; - ist die Standardausgabe
  -q, --quiet           gibt nur Fehler aus
      --color WANN      auto, always oder never; auto beachtet auch NO_COLOR
  -h, --help            dieser Text

sign legt beim ersten Mal einen eigenen Schlüssel (Ed25519) an, und das Protokoll vermerkt jeden
Prüfpunkt.

Exit-Status: 0 unversehrt; 1 gebrochen, oder ein Prüfpunkt sagt anderes; 2 falscher Aufruf, oder
etwas konnte nicht gelesen werden; 3 keine Einträge.

Beispiele:
  telltale log show --filter what:toggle
  telltale log sign -o /media/stick/2026-11.checkpoint
  telltale log verify -c /media/stick/2026-11.checkpoint
</translation>
    </message>
    <message>
        <source>Reads and changes the telemetry switches that products have themselves.

Usage:
  telltale switch list                    every product that is known, and its state
  telltale switch show PRODUCT            what each layer says, and which one wins
  telltale switch on|off [OPTIONS] PRODUCT
  telltale switch undo [OPTIONS] PRODUCT  takes back the last change
  telltale switch verify PRODUCT ...      proves that it works: telltale switch verify --help

A product may look at several layers: files, the environment, options. They are listed
from the weakest to the strongest. The state is the one that was read, never one that is
assumed; where it cannot be read it is unknown, and the reason is given.

Only the line concerned is changed. Before that a backup is made beside the file; the file
keeps its permissions, owner, comments and line ends, and is read again. What cannot be
parsed is refused. Switching back gives the bytes that were there before.

Each change is told to the activity log (telltale log show) before it is made; what cannot
be told is not done. undo takes back the last change of the product that stands there.

Options:
      --layer KIND      changes this layer: env-file, environment, ini, properties, json,
                        jsonc, yaml, toml, file or api; without it the strongest one that is
                        here, and with --api the running product
      --root DIR        looks for the product&apos;s files in DIR: its own folder (Appsmith&apos;s
                        stacks), or one that stands for /
      --set PLACE=DIR   where a place of the description is: stacks=/srv/appsmith/stacks
      --run             asks programs that keep the setting themselves for it
      --passphrase-file FILE
                        the administrator&apos;s passphrase, where one is set; - is standard
                        input; without it it is asked for
      --activity-log FILE
                        the log; without it that of this account
  -n, --dry-run         prints what would be changed as a diff, and changes nothing;
                        values beside it that may be credentials are ***
  -y, --yes             does not ask
  -f, --format FORMAT   table, json, ndjson or csv; without it a table on a
                        terminal and ndjson elsewhere
  -q, --quiet           prints errors only, and what was asked for
      --color WHEN      auto, always or never; auto also heeds NO_COLOR
  -h, --help            this text

Of a product that runs (Appsmith):
      --api URL         asks it for its state: http://HOST:PORT; no redirect is followed
      --user NAME       an administrator of it; what is changed goes through the product then
      --password-file FILE
                        the first line is the password; - is standard input; without it
                        $TELLTALE_PASSWORD, or it is asked for. It is in no log or message
      --no-restart      does not restart the product; then it goes on as its vendor says
      --wait SECONDS    for the product to come back; without it 180
      --json            sends settings as JSON, as older versions want them
      --insecure        sends the password over http to another machine

Exit status: 0 done; 1 changed, but a stronger layer says otherwise; 2 wrong usage, or
nothing was changed; 3 the state is unknown.

Examples:
  telltale switch list
  telltale switch show appsmith --root /srv/appsmith/stacks
  telltale switch off appsmith --root /srv/appsmith/stacks --dry-run
  telltale switch show appsmith --root /srv/appsmith/stacks --api http://127.0.0.1
  telltale switch off appsmith --api https://apps.example --user admin@example.com --dry-run
  telltale switch undo grafana
  telltale switch off grafana --yes
</source>
        <translation>Liest und ändert die Telemetrieschalter, die Produkte selbst haben.

Aufruf:
  telltale switch list                    jedes bekannte Produkt und sein Zustand
  telltale switch show PRODUKT            was jede Ebene sagt und welche gewinnt
  telltale switch on|off [OPTIONEN] PRODUKT
  telltale switch undo [OPTIONEN] PRODUKT nimmt die letzte Änderung zurück
  telltale switch verify PRODUKT ...      beweist die Wirkung: telltale switch verify --help

Ein Produkt kann mehrere Ebenen beachten: Dateien, die Umgebung, Optionen. Sie sind von der
schwächsten zur stärksten aufgeführt. Der Zustand ist stets der gelesene, nie ein angenommener;
wo er sich nicht lesen lässt, ist er unbekannt, mit Angabe des Grunds.

Nur die betroffene Zeile wird geändert. Zuvor entsteht neben der Datei eine Sicherung; die Datei
behält Rechte, Eigentümer, Kommentare und Zeilenenden und wird erneut gelesen. Was sich nicht
auswerten lässt, wird abgelehnt. Zurückschalten ergibt die Bytes, die vorher da waren.

Jede Änderung wird im Aktivitätsprotokoll vermerkt (telltale log show), bevor sie geschieht; was
sich nicht vermerken lässt, geschieht nicht. undo nimmt die letzte dort verzeichnete Änderung
des Produkts zurück.

Optionen:
      --layer ART       ändert diese Ebene: env-file, environment, ini, properties, json, jsonc,
                        yaml, toml, file oder api; ohne diese Option die stärkste hier
                        vorhandene, mit --api das laufende Produkt
      --root ORDNER     sucht die Dateien des Produkts in ORDNER: in seinem eigenen (stacks von
                        Appsmith) oder in einem, der für / steht
      --set ORT=ORDNER  wo ein Ort der Beschreibung ist: stacks=/srv/appsmith/stacks
      --run             fragt Programme danach, die die Einstellung selbst verwalten
      --passphrase-file DATEI
                        die Passphrase des Administrators, wenn eine gesetzt ist; - ist die
                        Standardeingabe; ohne diese Option wird danach gefragt
      --activity-log DATEI
                        das Protokoll; ohne diese Option das dieses Kontos
  -n, --dry-run         gibt als Diff aus, was geändert würde, und ändert nichts; Werte daneben,
                        die Zugangsdaten sein können, sind ***
  -y, --yes             fragt nicht
  -f, --format FORMAT   table, json, ndjson oder csv; ohne diese Option im Terminal eine
                        Tabelle, sonst ndjson
  -q, --quiet           gibt nur Fehler aus und das, wonach gefragt wurde
      --color WANN      auto, always oder never; auto beachtet auch NO_COLOR
  -h, --help            dieser Text

Bei einem laufenden Produkt (Appsmith):
      --api URL         fragt es nach seinem Zustand: http://HOST:PORT; keiner Weiterleitung
                        wird gefolgt
      --user NAME       ein Administrator davon; was geändert wird, geht dann über das Produkt
      --password-file DATEI
                        die erste Zeile ist das Passwort; - ist die Standardeingabe; ohne diese
                        Option $TELLTALE_PASSWORD, oder es wird danach gefragt. Es steht in
                        keinem Protokoll und keiner Meldung
      --no-restart      startet das Produkt nicht neu; dann geht es weiter, wie sein Hersteller
                        sagt
      --wait SEKUNDEN   bis das Produkt wieder da ist; ohne diese Option 180
      --json            sendet Einstellungen als JSON, wie es ältere Versionen verlangen
      --insecure        sendet das Passwort über http an einen anderen Rechner

Exit-Status: 0 erledigt; 1 geändert, aber eine stärkere Ebene sagt anderes; 2 falscher Aufruf,
oder nichts wurde geändert; 3 der Zustand ist unbekannt.

Beispiele:
  telltale switch list
  telltale switch show appsmith --root /srv/appsmith/stacks
  telltale switch off appsmith --root /srv/appsmith/stacks --dry-run
  telltale switch show appsmith --root /srv/appsmith/stacks --api http://127.0.0.1
  telltale switch off appsmith --api https://apps.example --user admin@example.com --dry-run
  telltale switch undo grafana
  telltale switch off grafana --yes
</translation>
    </message>
    <message>
        <source>Options:
      --watch TIME      how long it is watched with the switch off: 500ms, 30m, 25h; behind
                        a COMMAND, how long after its end
      --baseline TIME   how long it is watched with the switch on; without it until Enter
                        is pressed. Ends a COMMAND that does not end by itself, which
                        --watch then does the second time
      --before TIME     where the switch is off: how long it is watched before it is turned
                        on for the baseline
      --then LINE       run by sh when the switch was changed: what makes the product heed
                        it (systemctl restart ...). Without it you are asked to do that
  -l, --listen ADDRESS  where to listen; see telltale intercept --help
      --forward URL     sends everything on to http://HOST:PORT
      --allow RANGE     takes connections from these addresses too
      --store FILE      the record of the capture
      --capture FILE    follows the record of telltale intercept --store FILE, which runs
                        already, instead of listening
      --point NAME=VALUE
                        a variable for COMMAND that makes it send here and nowhere else; any
                        number of times
      --sandbox         nothing that COMMAND sends leaves: every host is answered for here
      --shorten         gives COMMAND the variables that the catalogue says make its own
                        intervals shorter; nothing else makes a declared interval shorter
      --settle TIME     how long after COMMAND has ended what it left behind may still
                        send; without it 1s
      --layer KIND, --root FOLDER, --set PLACE=FOLDER, --run
                        which switch, and where; see telltale switch --help
      --put-back        afterwards the switch is as it was; else it stays off
  -y, --yes             changes the switch without asking, and does not wait for a restart
      --activity-log FILE
                        the log that is told; without it that of this account
  -f, --format FORMAT   table, json or ndjson; without it a table on a terminal and ndjson
                        elsewhere
  -q, --quiet           does not say what goes on
      --color WHEN      auto, always or never
  -h, --help            this text

</source>
        <translation>Optionen:
      --watch ZEIT      wie lange bei ausgeschaltetem Schalter beobachtet wird: 500ms, 30m, 25h;
                        hinter einem BEFEHL, wie lange nach dessen Ende
      --baseline ZEIT   wie lange bei eingeschaltetem Schalter beobachtet wird; ohne diese
                        Option bis zur Eingabetaste. Beendet einen BEFEHL, der nicht von selbst
                        endet; beim zweiten Mal tut das --watch
      --before ZEIT     wenn der Schalter aus ist: wie lange beobachtet wird, bevor er für den
                        Vergleichslauf eingeschaltet wird
      --then ZEILE      von sh ausgeführt, wenn der Schalter geändert wurde: was ihn beim
                        Produkt wirksam macht (systemctl restart ...). Ohne diese Option werden
                        Sie darum gebeten
  -l, --listen ADRESSE  wo gelauscht wird; siehe telltale intercept --help
      --forward URL     sendet alles weiter an http://HOST:PORT
      --allow BEREICH   nimmt auch Verbindungen von diesen Adressen an
      --store DATEI     die Aufzeichnungsdatei
      --capture DATEI   folgt der Aufzeichnungsdatei von telltale intercept --store DATEI, das
                        schon läuft, statt zu lauschen
      --point NAME=WERT eine Variable für BEFEHL, durch die er hierher und nirgendwohin sonst
                        sendet; beliebig oft
      --sandbox         nichts, was BEFEHL sendet, geht hinaus: Für jeden Host wird hier
                        geantwortet
      --shorten         gibt BEFEHL die Variablen, die laut Katalog seine eigenen Intervalle
                        verkürzen; nichts anderes verkürzt ein deklariertes Intervall
      --settle ZEIT     wie lange nach dem Ende von BEFEHL das, was er hinterließ, noch senden
                        darf; ohne diese Option 1s
      --layer ART, --root ORDNER, --set ORT=ORDNER, --run
                        welcher Schalter, und wo; siehe telltale switch --help
      --put-back        danach steht der Schalter wie zuvor; sonst bleibt er aus
  -y, --yes             ändert den Schalter ohne Rückfrage und wartet nicht auf einen Neustart
      --activity-log DATEI
                        das Protokoll für den Vermerk; ohne diese Option das dieses Kontos
  -f, --format FORMAT   table, json oder ndjson; ohne diese Option im Terminal eine Tabelle,
                        sonst ndjson
  -q, --quiet           sagt nicht, was geschieht
      --color WANN      auto, always oder never
  -h, --help            dieser Text

</translation>
    </message>
    <message>
        <source>The verdict:
  silent                nothing of the product&apos;s came, nothing was missed (no request was
                        refused, cut off, not recorded, in a tunnel, or not to be taken
                        apart), and the watch was longer than every interval that is
                        declared, and than every pause between two of the same kind in the
                        baseline                                               exit status 0
  quiet, except what is always sent
                        the same, but for what is declared to be always sent: that is no
                        silence                                                exit status 1
  still sends           something came that should not have                    exit status 1
  nothing was captured  not even with the switch on, so nothing is proved      exit status 3
  not proved            the watch was too short, something could not be looked at, the
                        switch does not read as off, the command failed, the baseline had
                        nothing that the switch should stop, or you stopped it. What is
                        always sent does not count then.                       exit status 3

What still is sent is recognised as
  opt-out beacon        its name or path says so (opt-out, telemetry disabled, ...); or no
                        catalogue declares it, it was never seen before, and it came once,
                        within 60 s after off was written or came into force
  queue flushed later   it happened before off was in force, by its own time, by the time
                        in its message id, or because its id came in the baseline
  before consent        it came before the switch, which was off, was turned on for the
                        baseline
All three are sendings that should not be.

Events are the product&apos;s when its catalogue declares them; what no catalogue declares counts
against its silence, and without a catalogue everything that comes here counts. What came
between the writing of off and the restart does not count, unless it is an opt-out beacon.

</source>
        <translation>Das Urteil:
  Stille                nichts vom Produkt kam, nichts wurde verpasst (keine Anfrage wurde
                        abgelehnt, abgeschnitten, nicht aufgezeichnet, ging durch einen Tunnel
                        oder ließ sich nicht zerlegen), und die Beobachtung dauerte länger als
                        jedes deklarierte Intervall und als jede Pause zwischen zwei gleichen
                        Ereignissen im Vergleichslauf                            Exit-Status 0
  Still bis auf das, was immer gesendet wird
                        dasselbe, bis auf das, was laut Deklaration immer gesendet wird: Das
                        ist keine Stille                                         Exit-Status 1
  Sendet weiterhin      etwas kam, das nicht hätte kommen dürfen                 Exit-Status 1
  Nichts wurde aufgezeichnet
                        nicht einmal bei eingeschaltetem Schalter, also ist nichts bewiesen
                                                                                 Exit-Status 3
  Nicht bewiesen        die Beobachtung war zu kurz, etwas ließ sich nicht ansehen, der
                        Schalter ist zurückgelesen nicht aus, der Befehl schlug fehl, der
                        Vergleichslauf enthielt nichts, was der Schalter unterbinden soll, oder
                        Sie haben abgebrochen. Was immer gesendet wird, zählt dann nicht.
                                                                                 Exit-Status 3

Was weiterhin gesendet wird, wird erkannt als
  Abmeldesignal (Opt-out-Beacon)
                        Name oder Pfad sagen es (opt-out, telemetry disabled, ...); oder kein
                        Katalog deklariert es, es war nie zuvor zu sehen, und es kam einmal,
                        höchstens 60 s nachdem off geschrieben oder wirksam wurde
  später geleerte Warteschlange
                        es geschah, bevor off wirksam war, nach der eigenen Zeit, nach der Zeit
                        in der Nachrichten-ID, oder weil die ID im Vergleichslauf vorkam
  vor der Einwilligung  es kam, bevor der Schalter, der aus war, für den Vergleichslauf
                        eingeschaltet wurde
Alle drei sind Sendungen, die nicht sein dürften.

Ereignisse gehören zum Produkt, wenn sein Katalog sie deklariert; was kein Katalog deklariert,
spricht gegen seine Stille, und ohne Katalog zählt alles, was hier eintrifft. Was zwischen dem
Schreiben von off und dem Neustart kam, zählt nicht, außer es ist ein Abmeldesignal.

</translation>
    </message>
    <message>
        <source>Proves that a product falls silent when its switch is turned off: watches what it sends with
the switch on, turns it off, watches again, and compares event by event.

Usage:
  telltale switch verify PRODUCT --watch TIME [OPTIONS]
  telltale switch verify PRODUCT [OPTIONS] -- COMMAND...

Point the product&apos;s telemetry address at the one that the first line on standard error names:
listening on ADDRESS:PORT. Use it while the baseline is taken, and in the same way while it
is watched.

A COMMAND is run twice, with the switch on and with it off: in its environment where the
switch is a variable (nothing is written then), else in the product&apos;s files. Its connections
are brought here as by telltale run, and sent on unless --sandbox is given. It can also be
pointed here, as its catalogue says, by --point, or by {url}, {address}, {host} or {port} in
COMMAND or in the VALUE of --point: then nothing of that leaves either. It has no standard
input; what it prints goes to standard error.

</source>
        <translation>Beweist, dass ein Produkt verstummt, wenn sein Schalter ausgeschaltet wird: beobachtet, was es
bei eingeschaltetem Schalter sendet, schaltet aus, beobachtet erneut und vergleicht Ereignis für
Ereignis.

Aufruf:
  telltale switch verify PRODUKT --watch ZEIT [OPTIONEN]
  telltale switch verify PRODUKT [OPTIONEN] -- BEFEHL...

Die Telemetrieadresse des Produkts auf die Adresse richten, welche die erste Zeile auf der
Standardfehlerausgabe nennt: listening on ADDRESS:PORT. Das Produkt während des Vergleichslaufs
benutzen und während der Beobachtung auf dieselbe Weise.

Ein BEFEHL wird zweimal ausgeführt, mit eingeschaltetem und mit ausgeschaltetem Schalter: in
seiner Umgebung, wenn der Schalter eine Variable ist (dann wird nichts geschrieben), sonst in
den Dateien des Produkts. Seine Verbindungen werden wie bei telltale run hierher geleitet und
weitergesendet, außer mit --sandbox. Er lässt sich auch selbst hierher richten: wie sein Katalog
es sagt, durch --point oder durch {url}, {address}, {host} oder {port} in BEFEHL oder im WERT
von --point; dann geht auch davon nichts hinaus. Er hat keine Standardeingabe; was er ausgibt,
geht auf die Standardfehlerausgabe.

</translation>
    </message>
    <message>
        <source>Exit status 2: wrong usage, or it could not be done. The activity log gets an entry
switch-verify, with the head of the capture.

Examples:
  telltale switch verify appsmith --set stacks=/srv/stacks --watch 25h
  telltale switch verify grafana --baseline 10m --watch 25h --yes \
      --then &apos;systemctl restart grafana-server&apos;
  telltale switch verify dotnet-cli --sandbox -- ./build.sh
  telltale switch verify mytool -- mytool --telemetry-url {url}/v1 run
</source>
        <translation>Exit-Status 2: falscher Aufruf, oder es war nicht möglich. Das Aktivitätsprotokoll erhält einen
Eintrag switch-verify mit dem Kopf der Aufzeichnung.

Beispiele:
  telltale switch verify appsmith --set stacks=/srv/stacks --watch 25h
  telltale switch verify grafana --baseline 10m --watch 25h --yes \
      --then &apos;systemctl restart grafana-server&apos;
  telltale switch verify dotnet-cli --sandbox -- ./build.sh
  telltale switch verify mytool -- mytool --telemetry-url {url}/v1 run
</translation>
    </message>
    <message>
        <source>Telltale shows which telemetry fields software sends.

Usage:
  telltale [FILE...]                   opens the window
  telltale SUBCOMMAND [OPTIONS] ...    works without a display

Subcommands:
  inspect FILE...   every event and every field
  run -- COMMAND    runs a program with its traffic captured, and lists what it sent
  intercept         takes what programs send, shows it, and records it
  inventory FILE... one row for each field over all events
  diff A B          fields that are new, gone or changed between two inputs or versions
  ledger FILE...    what was declared against what was sent
  check FILE...     what breaks a policy or a catalogue; for continuous integration
  catalogue ...     checks, shows and drafts catalogues of declarations
  anonymise FILE... writes the files with their fields changed as a policy says
  reidentify FILE... which hashes can be turned back, and at what cost
  report FILE...    the reviewer&apos;s document: HTML, PDF, JSON, CSV, HAR or SARIF
  ping ...          sends test events whose bytes were seen first
  log ...           shows, verifies and signs the log of what administrators did
  switch ...        products&apos; own telemetry switches: their state, on, off, and the proof
  passphrase ...    an administrator&apos;s passphrase, without which others only look
  ca ...            the local certificate authority: shows, exports and removes it

Options:
      --set KEY=VALUE   changes a setting for this run
      --settings FILE   reads the settings from FILE
  -h, --help            this text; behind a subcommand: what that one does
      --version         the version

A file that is named like a subcommand: telltale ./inspect

Settings are kept in %1;
telltale inspect --help lists them.

Examples:
  telltale inspect telemetry.md
  telltale --set window.theme=dark telemetry.md
</source>
        <translation>Telltale zeigt, welche Telemetriefelder Software sendet.

Aufruf:
  telltale [DATEI...]                  öffnet das Fenster
  telltale UNTERBEFEHL [OPTIONEN] ...  arbeitet ohne Anzeige

Unterbefehle:
  inspect DATEI...  jedes Ereignis und jedes Feld
  run -- BEFEHL     führt ein Programm aus, zeichnet seinen Datenverkehr auf und führt auf, was
                    es gesendet hat
  intercept         nimmt an, was Programme senden, zeigt es und zeichnet es auf
  inventory DATEI...
                    eine Zeile je Feld über alle Ereignisse
  diff A B          Felder, die zwischen zwei Eingaben oder Versionen neu, weggefallen oder
                    geändert sind
  ledger DATEI...   was deklariert war gegen das, was gesendet wurde
  check DATEI...    was gegen eine Richtlinie oder einen Katalog verstößt; für Continuous
                    Integration
  catalogue ...     prüft, zeigt und entwirft Kataloge von Deklarationen
  anonymise DATEI...
                    schreibt die Dateien, mit nach einer Richtlinie geänderten Feldern
  reidentify DATEI...
                    welche Hashes sich zurückrechnen lassen, und mit welchem Aufwand
  report DATEI...   das Dokument für Prüfer: HTML, PDF, JSON, CSV, HAR oder SARIF
  ping ...          sendet Testereignisse, deren Bytes vorher zu sehen waren
  log ...           zeigt, prüft und signiert das Protokoll dessen, was Administratoren taten
  switch ...        die eigenen Telemetrieschalter von Produkten: ihr Zustand, ein, aus, und der
                    Beweis
  passphrase ...    die Passphrase eines Administrators, ohne die andere nur ansehen
  ca ...            die lokale Zertifizierungsstelle: zeigt, exportiert und entfernt sie

Optionen:
      --set NAME=WERT   ändert eine Einstellung für diesen Lauf
      --settings DATEI  liest die Einstellungen aus DATEI
  -h, --help            dieser Text; hinter einem Unterbefehl: was dieser tut
      --version         die Version

Eine Datei, die wie ein Unterbefehl heißt: telltale ./inspect

Einstellungen stehen in %1;
telltale inspect --help führt sie auf.

Beispiele:
  telltale inspect telemetry.md
  telltale --set window.theme=dark telemetry.md
</translation>
    </message>
    <message>
        <source>Writes the reviewer&apos;s document: who gets which fields, what is personal, what is declared,
what hashes are worth, and what could not be seen. The same files give the same bytes.

Usage:
  telltale report FILE... -o OUT.html|.pdf|.json|.csv|.har|.sarif [OPTIONS]
  telltale report --verify REPORT [--in FOLDER]
  telltale report --reveal ITEM REPORT [-o OPENING] [--in FOLDER]
  telltale report --check OPENING REPORT

Options:
  -o, --output OUT      where it goes, readable by its owner only; - is standard output.
                        CSV is a file for each table: OUT.csv, OUT-ledger.csv, ...
  -f, --format FORMAT   html, pdf, json, csv, har or sarif; without it what OUT ends in
      --values          shows values; without it they are masked. Credentials always are
      --bytes           adds an appendix with the bytes of every event
  -c, --catalogue NAME  what was declared: a file, or one that is compiled in; without it
                        those of the products that are seen
  -p, --policy POLICY   what this policy would do: a file, or one that is compiled in
      --against FILE    what changed since this capture; any number of times
      --known LIST      tries these values on hashes; see telltale reidentify --help
      --basis FILE      legal bases and purposes, filled in by hand; new fields are added
                        at its end. Without it OUT.basis.toml
      --filter TEXT     only events that match, see telltale inspect --help
      --language LANG   en or de; without it en
      --activity-log FILE
                        the log that is quoted and told; without it that of this account
      --set KEY=VALUE, --settings FILE
                        see telltale inspect --help
  -q, --quiet           does not say what was found
      --color WHEN      auto, always or never
  -h, --help            this text

Looking into a report, of any of these formats:
      --verify          compares it with its files and the activity log, and makes it again
      --reveal ITEM     writes single values (f12.1,h3) with what it takes to check them
      --show-secrets    credentials, too
      --check OPENING   whether these values are those that the report has commitments to;
                        needs nothing but the two files
      --in FOLDER       where its files lie; without it here, else beside the report
  -f, --format FORMAT   table or json

A masked value is a pattern (a: a letter, 9: a digit) and a commitment: SHA-256 over a
salt and the exact characters. The salt comes out of the bytes of the files: whoever has
them can reveal, whoever has the report alone cannot.

Exit status: 0 clean (--verify: verified) - 1 findings: fields that are declared nowhere,
hashes that were turned back, a switch that does not hold (--verify, --check: something
differs) - 2 wrong usage, or not everything could be read - 3 no event. The report is
written in all cases but wrong usage.

Examples:
  telltale report capture.telltale -o report.pdf
  telltale report monday.har --against friday.har --policy default -o report.html
  telltale report --verify report.pdf
  telltale report --reveal f12.1 report.pdf -o opening.json
</source>
        <translation>Schreibt das Dokument für Prüfer: wer welche Felder erhält, was personenbezogen ist, was
deklariert ist, was Hashes wert sind und was nicht gesehen werden konnte. Dieselben Dateien
ergeben dieselben Bytes.

Aufruf:
  telltale report DATEI... -o AUSGABE.html|.pdf|.json|.csv|.har|.sarif [OPTIONEN]
  telltale report --verify BERICHT [--in ORDNER]
  telltale report --reveal ANGABE BERICHT [-o OFFENLEGUNG] [--in ORDNER]
  telltale report --check OFFENLEGUNG BERICHT

Optionen:
  -o, --output AUSGABE  wohin er geht, nur für den Eigentümer lesbar; - ist die Standardausgabe.
                        CSV ist eine Datei je Tabelle: AUSGABE.csv, AUSGABE-ledger.csv, ...
  -f, --format FORMAT   html, pdf, json, csv, har oder sarif; ohne diese Option nach der Endung
                        von AUSGABE
      --values          zeigt Werte; ohne diese Option sind sie maskiert, Zugangsdaten immer
      --bytes           fügt einen Anhang mit den Bytes jedes Ereignisses hinzu
  -c, --catalogue NAME  was deklariert war: eine Datei oder ein eingebauter Katalog; ohne diese
                        Option die der gesehenen Produkte
  -p, --policy RICHTLINIE
                        was diese Richtlinie täte: eine Datei oder eine eingebaute
      --against DATEI   was sich seit dieser Aufzeichnung geändert hat; beliebig oft
      --known LISTE     versucht diese Werte an Hashes; siehe telltale reidentify --help
      --basis DATEI     Rechtsgrundlagen und Zwecke, von Hand ausgefüllt; neue Felder werden am
                        Ende angefügt. Ohne diese Option AUSGABE.basis.toml
      --filter TEXT     nur passende Ereignisse, siehe telltale inspect --help
      --language SPRACHE
                        en oder de; ohne diese Option en
      --activity-log DATEI
                        das Protokoll, das zitiert wird und den Vermerk erhält; ohne diese
                        Option das dieses Kontos
      --set NAME=WERT, --settings DATEI
                        siehe telltale inspect --help
  -q, --quiet           sagt nicht, was gefunden wurde
      --color WANN      auto, always oder never
  -h, --help            dieser Text

Einen Bericht ansehen, in jedem dieser Formate:
      --verify          vergleicht ihn mit seinen Dateien und dem Aktivitätsprotokoll und
                        erstellt ihn erneut
      --reveal ANGABE   schreibt einzelne Werte (f12.1,h3) mit allem, was zum Prüfen nötig ist
      --show-secrets    auch Zugangsdaten
      --check OFFENLEGUNG
                        ob diese Werte die sind, die der Bericht festgelegt hat; braucht nichts
                        als die beiden Dateien
      --in ORDNER       wo seine Dateien liegen; ohne diese Option hier, sonst neben dem Bericht
  -f, --format FORMAT   table oder json

Ein maskierter Wert besteht aus einem Muster (a: ein Buchstabe, 9: eine Ziffer) und einer
Festlegung: SHA-256 über ein Salt und die genauen Zeichen. Das Salt stammt aus den Bytes der
Dateien: Wer sie hat, kann offenlegen; wer nur den Bericht hat, kann es nicht.

Exit-Status: 0 ohne Befund (--verify: bestätigt) - 1 Befunde: nirgends deklarierte Felder,
zurückgerechnete Hashes, ein Schalter, der nicht hält (--verify, --check: etwas weicht ab) - 2
falscher Aufruf, oder nicht alles konnte gelesen werden - 3 kein Ereignis. Der Bericht wird in
allen Fällen außer bei falschem Aufruf geschrieben.

Beispiele:
  telltale report capture.telltale -o report.pdf
  telltale report monday.har --against friday.har --policy default -o report.html
  telltale report --verify report.pdf
  telltale report --reveal f12.1 report.pdf -o opening.json
</translation>
    </message>
</context>
<context>
    <name>telltale::cli::Intercept</name>
    <message>
        <source>The folder %1 cannot be made; say where to record with --store</source>
        <translation>Der Ordner %1 kann nicht angelegt werden; mit --store angeben, wohin aufgezeichnet wird</translation>
    </message>
    <message>
        <source>keeping at most %1 of it, the oldest files go</source>
        <translation>davon wird höchstens %1 behalten, die ältesten Dateien entfallen</translation>
    </message>
    <message>
        <source>keeping its files for %1 hours</source>
        <translation>die Dateien werden %1 Stunden behalten</translation>
    </message>
    <message>
        <source>recording in %1</source>
        <translation>aufgezeichnet wird in %1</translation>
    </message>
    <message>
        <source>forwarding to %1</source>
        <translation>weitergeleitet wird an %1</translation>
    </message>
    <message>
        <source>%1 can be reached from other machines; those that --allow names may send here, unencrypted</source>
        <translation>%1 ist von anderen Rechnern aus erreichbar; die von --allow genannten dürfen unverschlüsselt hierher senden</translation>
    </message>
    <message>
        <source>All users of this machine may send here</source>
        <translation>Alle Benutzer dieses Rechners dürfen hierher senden</translation>
    </message>
    <message>
        <source>What cannot be recorded is let through all the same</source>
        <translation>Was sich nicht aufzeichnen lässt, wird trotzdem durchgelassen</translation>
    </message>
    <message>
        <source>The record was torn at byte %1, where an earlier capture was stopped; the torn bytes are kept in %2</source>
        <translation>Die Aufzeichnungsdatei brach bei Byte %1 ab, wo eine frühere Aufzeichnung gestoppt wurde; die Bytes dahinter sind in %2 aufbewahrt</translation>
    </message>
    <message>
        <source>policy: %1</source>
        <translation>Richtlinie: %1</translation>
    </message>
    <message>
        <source>Bodies that cannot be taken apart pass, whatever the policy says</source>
        <translation>Rümpfe, die sich nicht zerlegen lassen, gehen durch, was auch immer die Richtlinie sagt</translation>
    </message>
    <message>
        <source>Tunnels pass, whatever the gate says; nobody sees what is in them</source>
        <translation>Tunnel gehen durch, was auch immer die Schranke sagt; niemand sieht, was darin ist</translation>
    </message>
    <message>
        <source>captured: %1</source>
        <translation>aufgezeichnet: %1</translation>
    </message>
    <message>
        <source>not seen: %1</source>
        <translation>nicht gesehen: %1</translation>
    </message>
    <message>
        <source>not seen: nothing that came to this address</source>
        <translation>nicht gesehen: nichts, was an dieser Adresse eintraf</translation>
    </message>
    <message>
        <source>record: %1</source>
        <translation>Aufzeichnungsdatei: %1</translation>
    </message>
    <message>
        <source>the record takes everything again</source>
        <translation>die Aufzeichnungsdatei nimmt wieder alles auf</translation>
    </message>
    <message>
        <source>no TLS is opened; telltale ca export makes a certificate authority for that</source>
        <translation>kein TLS wird geöffnet; telltale ca export legt dafür eine Zertifizierungsstelle an</translation>
    </message>
    <message>
        <source>opening the TLS of all hosts with %1</source>
        <translation>das TLS aller Hosts wird mit %1 geöffnet</translation>
    </message>
    <message>
        <source>opening the TLS of %1 with %2</source>
        <translation>das TLS von %1 wird mit %2 geöffnet</translation>
    </message>
</context>
<context>
    <name>telltale::cli::InventoryPrinter</name>
    <message>
        <source>(body)</source>
        <translation>(Rumpf)</translation>
    </message>
    <message>
        <source>FIELD</source>
        <translation>FELD</translation>
    </message>
    <message>
        <source>CATEGORY</source>
        <translation>KATEGORIE</translation>
    </message>
    <message>
        <source>EVENTS</source>
        <translation>EREIGN.</translation>
    </message>
    <message>
        <source>DISTINCT</source>
        <translation>WERTE</translation>
    </message>
    <message>
        <source>EXAMPLE</source>
        <translation>BEISPIEL</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(keine)</translation>
    </message>
    <message>
        <source>undeclared</source>
        <translation>nicht deklariert</translation>
    </message>
    <message numerus="yes">
        <source>%n events</source>
        <translation>
            <numerusform>%n Ereignis</numerusform>
            <numerusform>%n Ereignisse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fields</source>
        <translation>
            <numerusform>%n Feld</numerusform>
            <numerusform>%n Felder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n destinations</source>
        <translation>
            <numerusform>%n Ziel</numerusform>
            <numerusform>%n Ziele</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 not declared</source>
        <translation>%1 nicht deklariert</translation>
    </message>
</context>
<context>
    <name>telltale::cli::LedgerPrinter</name>
    <message>
        <source>fields: %1 declared and seen, %2 sent but undeclared, %3 declared and never seen, %4 of another type; %5 undeclared ones are a receiver&apos;s</source>
        <translation>Felder: %1 deklariert und gesehen, %2 gesendet, aber nicht deklariert, %3 deklariert und nie gesehen, %4 mit anderem Typ; %5 nicht deklarierte stammen von einem Empfänger</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(kein Name)</translation>
    </message>
    <message>
        <source>added by the receiver</source>
        <translation>vom Empfänger hinzugefügt</translation>
    </message>
</context>
<context>
    <name>telltale::cli::Log</name>
    <message>
        <source>%1: line %2 is of a later form, which is not known</source>
        <translation>%1: Zeile %2 hat eine spätere, unbekannte Form</translation>
    </message>
    <message>
        <source>The checkpoint %1 is signed with another key (%2) and was not used</source>
        <translation>Der Prüfpunkt %1 ist mit einem anderen Schlüssel (%2) signiert und wurde nicht verwendet</translation>
    </message>
    <message>
        <source>%1: no entries</source>
        <translation>%1: keine Einträge</translation>
    </message>
    <message>
        <source>Entry %1 and all before it are signed with the key %2.
Keep %3 where whoever may write the log may not write, and note the key.
</source>
        <translation>Eintrag %1 und alle davor sind mit dem Schlüssel %2 signiert.
%3 dort aufbewahren, wo niemand schreiben darf, der das Protokoll schreiben darf, und den Schlüssel notieren.
</translation>
    </message>
    <message>
        <source>%1 is not what was written, or contradicts a checkpoint: nothing was signed (telltale log verify)</source>
        <translation>%1 ist nicht, was geschrieben wurde, oder widerspricht einem Prüfpunkt: Nichts wurde signiert (telltale log verify)</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>stimmt überein</translation>
    </message>
    <message>
        <source>CONTRADICTS: the entry with this number is another one, the log was written anew</source>
        <translation>WIDERSPRICHT: Der Eintrag mit dieser Nummer ist ein anderer, das Protokoll wurde neu geschrieben</translation>
    </message>
    <message>
        <source>CONTRADICTS: there is no such entry, the log was cut</source>
        <translation>WIDERSPRICHT: Einen solchen Eintrag gibt es nicht, das Protokoll wurde gekürzt</translation>
    </message>
    <message>
        <source>checkpoint %1 (entry %2, signed %3): %4</source>
        <translation>Prüfpunkt %1 (Eintrag %2, signiert %3): %4</translation>
    </message>
    <message>
        <source>this account has none; compare it with what you noted</source>
        <translation>dieses Konto hat keinen; mit dem Notierten vergleichen</translation>
    </message>
    <message>
        <source>that of this account</source>
        <translation>der dieses Kontos</translation>
    </message>
    <message>
        <source>not that of this account; it proves nothing unless you know it</source>
        <translation>nicht der dieses Kontos; er beweist nichts, wenn er nicht bekannt ist</translation>
    </message>
    <message>
        <source>  signed with the key %1: %2</source>
        <translation>  signiert mit dem Schlüssel %1: %2</translation>
    </message>
    <message>
        <source>No checkpoint was used: a log that was written anew as a whole, or whose last entries were cut off, cannot be told from this one without a checkpoint kept elsewhere (telltale log sign).</source>
        <translation>Kein Prüfpunkt wurde verwendet: Ein Protokoll, das als Ganzes neu geschrieben oder dessen letzte Einträge abgeschnitten wurden, lässt sich von diesem nur mit einem Prüfpunkt unterscheiden, der anderswo aufbewahrt wird (telltale log sign).</translation>
    </message>
    <message>
        <source>Entries %1 to %2 are younger than every checkpoint that was used: whether more of them were there, or others, cannot be told.</source>
        <translation>Die Einträge %1 bis %2 sind jünger als jeder verwendete Prüfpunkt: Ob es mehr davon gab oder andere, lässt sich nicht sagen.</translation>
    </message>
    <message>
        <source>%1: %2 more places are not told of</source>
        <translation>%1: %2 weitere Stellen werden nicht genannt</translation>
    </message>
    <message>
        <source>%1: the chain is intact, %2 entries</source>
        <translation>%1: Die Kette ist unversehrt, %2 Einträge</translation>
    </message>
    <message>
        <source>%1: the chain is BROKEN at line %2</source>
        <translation>%1: Die Kette ist in Zeile %2 GEBROCHEN</translation>
    </message>
    <message>
        <source>  from %1 to %2; head: entry %3, %4</source>
        <translation>  von %1 bis %2; Kopf: Eintrag %3, %4</translation>
    </message>
    <message>
        <source>  %1 unfinished lines were put aside: telltale log show --filter what:torn-line</source>
        <translation>  %1 unvollendete Zeilen wurden beiseitegelegt: telltale log show --filter what:torn-line</translation>
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
    <message>
        <source>New administrator&apos;s passphrase</source>
        <translation>Neue Passphrase des Administrators</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Dieselbe noch einmal</translation>
    </message>
    <message>
        <source>The two are not the same; nothing was changed</source>
        <translation>Die beiden stimmen nicht überein; nichts wurde geändert</translation>
    </message>
    <message>
        <source>From now on gate, policy and switches are changed with this passphrase only.</source>
        <translation>Von jetzt an werden Schranke, Richtlinie und Schalter nur mit dieser Passphrase geändert.</translation>
    </message>
    <message>
        <source>From now on the new passphrase counts.</source>
        <translation>Von jetzt an gilt die neue Passphrase.</translation>
    </message>
    <message>
        <source>Everybody with this account may change gate, policy and switches now.</source>
        <translation>Jeder mit diesem Konto darf jetzt Schranke, Richtlinie und Schalter ändern.</translation>
    </message>
    <message>
        <source>This is the administrator&apos;s passphrase.</source>
        <translation>Das ist die Passphrase des Administrators.</translation>
    </message>
</context>
<context>
    <name>telltale::cli::Ping</name>
    <message>
        <source>%1 has no event number %2</source>
        <translation>%1 hat kein Ereignis Nummer %2</translation>
    </message>
    <message>
        <source>There is no keyring in this session</source>
        <translation>In dieser Sitzung gibt es keinen Schlüsselbund</translation>
    </message>
    <message>
        <source>The keyring has nothing under %1</source>
        <translation>Der Schlüsselbund enthält nichts unter %1</translation>
    </message>
    <message>
        <source>
credentials are masked here: --show-secrets
</source>
        <translation>
Zugangsdaten sind hier maskiert: --show-secrets
</translation>
    </message>
    <message numerus="yes">
        <source>%n events</source>
        <translation>
            <numerusform>%n Ereignis</numerusform>
            <numerusform>%n Ereignisse</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2 is to leave this machine: %3 bytes, %4</source>
        <translation>%1 %2 soll diesen Rechner verlassen: %3 Bytes, %4</translation>
    </message>
    <message>
        <source>  %1 receives telemetry there: it is no place for tests by accident</source>
        <translation>  %1 empfängt dort Telemetrie: kein Ort für versehentliche Tests</translation>
    </message>
    <message>
        <source>  its address: %1</source>
        <translation>  die Adresse: %1</translation>
    </message>
    <message>
        <source>  no field of it is known to be about a person, a contact, a place or a credential</source>
        <translation>  von keinem Feld ist bekannt, dass es um eine Person, einen Kontakt, einen Ort oder Zugangsdaten geht</translation>
    </message>
    <message>
        <source>  and %1 more: see --dry-run</source>
        <translation>  und %1 weitere: siehe --dry-run</translation>
    </message>
    <message>
        <source>Type %1 to send it: </source>
        <translation>Zum Senden %1 eingeben: </translation>
    </message>
    <message>
        <source>Send it? [y/N] </source>
        <translation>Senden? [j/N] </translation>
    </message>
    <message>
        <source>Nothing was sent. If it is meant: --confirm %1</source>
        <translation>Nichts wurde gesendet. Falls so gemeint: --confirm %1</translation>
    </message>
    <message>
        <source>Nothing was sent. If it is meant: --yes</source>
        <translation>Nichts wurde gesendet. Falls so gemeint: --yes</translation>
    </message>
    <message>
        <source>* has to be given, where nothing fills it by itself: --set NAME=VALUE
</source>
        <translation>* ist anzugeben, wo nichts von selbst eingesetzt wird: --set NAME=WERT
</translation>
    </message>
    <message>
        <source>There is no template %1</source>
        <translation>Eine Vorlage %1 gibt es nicht</translation>
    </message>
    <message>
        <source>. Did you mean %1?</source>
        <translation>. Ist %1 gemeint?</translation>
    </message>
    <message>
        <source> (telltale ping list has them all)</source>
        <translation> (telltale ping list führt alle auf)</translation>
    </message>
    <message>
        <source>%1 is a credential: on the command line everybody on the machine may see it, and the shell keeps it. Use --secret %1, or --secret %1=env:VARIABLE</source>
        <translation>%1 ist ein Zugangsdatum: Auf der Befehlszeile kann es jeder auf dem Rechner sehen, und die Shell behält es. --secret %1 verwenden, oder --secret %1=env:VARIABLE</translation>
    </message>
    <message>
        <source>The environment has no variable %1</source>
        <translation>Die Umgebung hat keine Variable %1</translation>
    </message>
    <message>
        <source>There is no keyring in this session; use --secret %1=env:VARIABLE</source>
        <translation>In dieser Sitzung gibt es keinen Schlüsselbund; --secret %1=env:VARIABLE verwenden</translation>
    </message>
    <message>
        <source>The keyring has nothing under %1; telltale ping remember %1 puts it there</source>
        <translation>Der Schlüsselbund enthält nichts unter %1; telltale ping remember %1 legt es dort ab</translation>
    </message>
    <message>
        <source>The template has no variable %1</source>
        <translation>Die Vorlage hat keine Variable %1</translation>
    </message>
    <message>
        <source>%1 pings: %2 answered 2xx, %3 otherwise, %4 not</source>
        <translation>%1 Pings: %2 mit 2xx beantwortet, %3 anders, %4 nicht</translation>
    </message>
    <message>
        <source>, longest %1</source>
        <translation>, längster %1</translation>
    </message>
    <message>
        <source>; %1 in a second</source>
        <translation>; %1 pro Sekunde</translation>
    </message>
    <message>
        <source>  attempt %1</source>
        <translation>  Versuch %1</translation>
    </message>
    <message>
        <source>, %1 of %2 bytes</source>
        <translation>, %1 von %2 Bytes</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>to</source>
        <translation>an</translation>
    </message>
    <message>
        <source>received</source>
        <translation>empfangen</translation>
    </message>
    <message>
        <source>by the collector in this program: the same %1 bytes</source>
        <translation>vom Kollektor in diesem Programm: dieselben %1 Bytes</translation>
    </message>
    <message>
        <source>by the collector in this program: other bytes than those sent</source>
        <translation>vom Kollektor in diesem Programm: andere Bytes als die gesendeten</translation>
    </message>
    <message>
        <source>lookup</source>
        <translation>Namensauflösung</translation>
    </message>
    <message>
        <source>connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>record</source>
        <translation>Aufzeichnen</translation>
    </message>
    <message>
        <source>send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>wait</source>
        <translation>Warten</translation>
    </message>
    <message>
        <source>receive</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>timing</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>%1, by %2, until %3</source>
        <translation>%1, von %2, bis %3</translation>
    </message>
    <message>
        <source>not verified: it was accepted as --insecure says</source>
        <translation>nicht geprüft: wegen --insecure hingenommen</translation>
    </message>
    <message>
        <source> in %1</source>
        <translation> in %1</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>redirect</source>
        <translation>Umleitung</translation>
    </message>
    <message>
        <source>… and %1 bytes more</source>
        <translation>… und %1 weitere Bytes</translation>
    </message>
    <message>
        <source>recorded in %1
</source>
        <translation>aufgezeichnet in %1
</translation>
    </message>
    <message numerus="yes">
        <source> (the policy changed %n fields)</source>
        <translation>
            <numerusform> (die Richtlinie hat %n Feld geändert)</numerusform>
            <numerusform> (die Richtlinie hat %n Felder geändert)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the server&apos;s certificate ends in %n days</source>
        <translation>
            <numerusform>das Zertifikat des Servers läuft in %n Tag ab</numerusform>
            <numerusform>das Zertifikat des Servers läuft in %n Tagen ab</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n bytes</source>
        <translation>
            <numerusform>, %n Byte</numerusform>
            <numerusform>, %n Bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>telltale::cli::Reidentify</name>
    <message>
        <source>Values of more than 4096 bytes were passed over: %1</source>
        <translation>Werte von mehr als 4096 Bytes wurden übergangen: %1</translation>
    </message>
    <message>
        <source>In the name of the field</source>
        <translation>Im Namen des Felds</translation>
    </message>
    <message>
        <source>Searched: %1</source>
        <translation>Gesucht: %1</translation>
    </message>
    <message>
        <source>%1 digests: %2 turned back, %3 recoverable; %4 values, %5 hashes in %6 (%7 a second)</source>
        <translation>%1 Hashwerte: %2 zurückgerechnet, %3 zurückrechenbar; %4 Werte, %5 Hashes in %6 (%7 pro Sekunde)</translation>
    </message>
    <message>
        <source>Left out: %1 ids and numbers that fit some value as often as chance makes them</source>
        <translation>Ausgelassen: %1 IDs und Zahlen, die so oft zu einem Wert passen, wie es der Zufall ergibt</translation>
    </message>
    <message>
        <source>Ids of events tried as salt: %1 of %2</source>
        <translation>IDs von Ereignissen als Salt versucht: %1 von %2</translation>
    </message>
    <message>
        <source>Interrupted: this is what was found until then</source>
        <translation>Unterbrochen: Dies wurde bis dahin gefunden</translation>
    </message>
    <message>
        <source>No hash in the input</source>
        <translation>Kein Hash in der Eingabe</translation>
    </message>
</context>
<context>
    <name>telltale::cli::Report</name>
    <message>
        <source>written: %1</source>
        <translation>geschrieben: %1</translation>
    </message>
    <message>
        <source>legal bases and purposes are filled in here: %1</source>
        <translation>Rechtsgrundlagen und Zwecke werden hier eingetragen: %1</translation>
    </message>
    <message>
        <source>%1 cannot be read</source>
        <translation>%1 kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>What says how this report was made is damaged</source>
        <translation>Die Angaben zur Entstehung dieses Berichts sind beschädigt</translation>
    </message>
    <message>
        <source>There is no value %1 in this report</source>
        <translation>In diesem Bericht gibt es keinen Wert %1</translation>
    </message>
    <message>
        <source>%1 is a credential: it is revealed with --show-secrets only</source>
        <translation>%1 ist ein Zugangsdatum: Es wird nur mit --show-secrets offengelegt</translation>
    </message>
    <message>
        <source>The files of this report are neither here nor beside it: --in FOLDER</source>
        <translation>Die Dateien dieses Berichts sind weder hier noch neben ihm: --in ORDNER</translation>
    </message>
    <message>
        <source>These are other files than the report is about, or other rules are in force here: telltale report --verify says which</source>
        <translation>Dies sind andere Dateien als die des Berichts, oder hier gelten andere Regeln: telltale report --verify sagt, welche</translation>
    </message>
    <message>
        <source>is the value that the report has a commitment to</source>
        <translation>ist der Wert, auf den der Bericht festgelegt ist</translation>
    </message>
    <message>
        <source>is NOT the value of this report</source>
        <translation>ist NICHT der Wert dieses Berichts</translation>
    </message>
    <message>
        <source>This opening belongs to another report</source>
        <translation>Diese Offenlegung gehört zu einem anderen Bericht</translation>
    </message>
    <message>
        <source>not made again: some of its files are neither here nor beside it (--in FOLDER)</source>
        <translation>nicht neu erstellt: Einige seiner Dateien sind weder hier noch neben ihm (--in ORDNER)</translation>
    </message>
    <message>
        <source>is not here</source>
        <translation>ist nicht hier</translation>
    </message>
    <message>
        <source>is another one than was reported on</source>
        <translation>ist eine andere als die, über die berichtet wurde</translation>
    </message>
    <message>
        <source>is the one that was reported on</source>
        <translation>ist die, über die berichtet wurde</translation>
    </message>
    <message>
        <source>does not have the entry %1 that the report names: it was cut off or written anew</source>
        <translation>hat den im Bericht genannten Eintrag %1 nicht: Es wurde gekürzt oder neu geschrieben</translation>
    </message>
    <message>
        <source>is not as it was written, before entry %1</source>
        <translation>ist vor Eintrag %1 nicht so, wie es geschrieben wurde</translation>
    </message>
    <message>
        <source>has entry %1 as the report names it</source>
        <translation>hat Eintrag %1, wie der Bericht ihn nennt</translation>
    </message>
    <message>
        <source>says in entry %1 that these very bytes were written on %2 UTC</source>
        <translation>sagt in Eintrag %1, dass genau diese Bytes am %2 UTC geschrieben wurden</translation>
    </message>
    <message>
        <source>does not tell of these bytes: they were written on another machine, or changed</source>
        <translation>vermerkt diese Bytes nicht: Sie wurden auf einem anderen Rechner geschrieben oder geändert</translation>
    </message>
    <message>
        <source>made it, and this is %1: another version may say things in other words</source>
        <translation>hat ihn erstellt, und dies ist %1: Eine andere Version sagt manches vielleicht in anderen Worten</translation>
    </message>
    <message>
        <source>rules and catalogues of one&apos;s own are others here than there</source>
        <translation>eigene Regeln und Kataloge sind hier andere als dort</translation>
    </message>
    <message>
        <source>comes out the same, byte for byte, when it is made again</source>
        <translation>ergibt sich beim erneuten Erstellen Byte für Byte gleich</translation>
    </message>
    <message>
        <source>comes out other than it is here when it is made again</source>
        <translation>ergibt sich beim erneuten Erstellen anders als hier</translation>
    </message>
    <message>
        <source>verified: this report is what its files give</source>
        <translation>bestätigt: Dieser Bericht ist, was seine Dateien ergeben</translation>
    </message>
    <message>
        <source>not verified: something is another thing than the report says</source>
        <translation>nicht bestätigt: Etwas ist anders, als der Bericht sagt</translation>
    </message>
    <message>
        <source>not verified: not everything could be looked at</source>
        <translation>nicht bestätigt: Nicht alles konnte angesehen werden</translation>
    </message>
    <message>
        <source>There is no request in the input, so there is none in the HAR</source>
        <translation>Die Eingabe enthält keine Anfrage, also enthält auch die HAR-Datei keine</translation>
    </message>
</context>
<context>
    <name>telltale::cli::Run</name>
    <message>
        <source>the command ended with status %1</source>
        <translation>der Befehl endete mit Status %1</translation>
    </message>
    <message>
        <source>violated: %1, %2 ×, first by %3</source>
        <translation>Verstoß: %1, %2 ×, zuerst durch %3</translation>
    </message>
    <message>
        <source>sent to</source>
        <translation>gesendet an</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>(no host)</source>
        <translation>(kein Host)</translation>
    </message>
    <message>
        <source>not seen: %1</source>
        <translation>nicht gesehen: %1</translation>
    </message>
    <message>
        <source>  and %1 more</source>
        <translation>  und %1 weitere</translation>
    </message>
    <message>
        <source>more programs than could be written down</source>
        <translation>mehr Programme, als notiert werden konnten</translation>
    </message>
    <message>
        <source>what %1 (process %2) sends from now on: it still runs, and finds its connections refused</source>
        <translation>was %1 (Prozess %2) von jetzt an sendet: Es läuft noch, und seine Verbindungen werden abgewiesen</translation>
    </message>
    <message>
        <source>captured: %1</source>
        <translation>aufgezeichnet: %1</translation>
    </message>
    <message>
        <source>nothing that the command sent</source>
        <translation>nichts von dem, was der Befehl sendete</translation>
    </message>
    <message>
        <source>note: %1</source>
        <translation>Hinweis: %1</translation>
    </message>
    <message>
        <source>record: %1</source>
        <translation>Aufzeichnungsdatei: %1</translation>
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
    <name>telltale::cli::SearchProgress</name>
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
    <name>telltale::cli::Secret</name>
    <message>
        <source>Standard input cannot be read: %1</source>
        <translation>Die Standardeingabe kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>Nothing was given</source>
        <translation>Nichts wurde angegeben</translation>
    </message>
    <message>
        <source>the file is not yours alone (chmod 600)</source>
        <translation>die Datei gehört nicht Ihnen allein (chmod 600)</translation>
    </message>
    <message>
        <source>There is no terminal to ask on: %1</source>
        <translation>Es gibt kein Terminal für eine Rückfrage: %1</translation>
    </message>
    <message>
        <source>What is typed here could be seen: %1</source>
        <translation>Was hier eingegeben wird, wäre zu sehen: %1</translation>
    </message>
</context>
<context>
    <name>telltale::cli::SwitchCommand</name>
    <message>
        <source>Nothing was changed: %1</source>
        <translation>Nichts wurde geändert: %1</translation>
    </message>
    <message>
        <source>%1 says so already
</source>
        <translation>%1 sagt das bereits
</translation>
    </message>
    <message>
        <source>%1 says %2, and wins when %3 starts again</source>
        <translation>%1 sagt %2 und gewinnt, sobald %3 neu startet</translation>
    </message>
    <message>
        <source>The change was made through the running server: give --api %1 and --user</source>
        <translation>Die Änderung wurde über den laufenden Server vorgenommen: --api %1 und --user angeben</translation>
    </message>
    <message>
        <source>Password of %1</source>
        <translation>Passwort von %1</translation>
    </message>
    <message>
        <source>--api: no interface of %1 is known</source>
        <translation>--api: Zu %1 ist keine Schnittstelle bekannt</translation>
    </message>
    <message>
        <source>Nothing was changed: give --yes where nobody can be asked</source>
        <translation>Nichts wurde geändert: Wo niemand gefragt werden kann, --yes angeben</translation>
    </message>
    <message>
        <source>Change it? [y/N] </source>
        <translation>Ändern? [j/N] </translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>Nichts wurde geändert</translation>
    </message>
    <message>
        <source>The state is unknown all the same: %1</source>
        <translation>Der Zustand ist trotzdem unbekannt: %1</translation>
    </message>
    <message>
        <source>%1 says %2: %3 all the same. Something stronger than its settings decides, such as a value set on its container</source>
        <translation>%1 sagt %2: trotzdem %3. Etwas Stärkeres als die Einstellungen entscheidet, etwa ein am Container gesetzter Wert</translation>
    </message>
    <message>
        <source>%1 says %2, and wins over what was changed</source>
        <translation>%1 sagt %2 und gewinnt gegen die Änderung</translation>
    </message>
    <message>
        <source>Where does it run? --api URL</source>
        <translation>Wo läuft es? --api URL</translation>
    </message>
    <message>
        <source>The activity log tells of no change of %1 that could be taken back</source>
        <translation>Das Aktivitätsprotokoll nennt keine Änderung von %1, die sich zurücknehmen ließe</translation>
    </message>
    <message>
        <source>No switch of %1 is known</source>
        <translation>Zu %1 ist kein Schalter bekannt</translation>
    </message>
    <message>
        <source>. Did you mean %1?</source>
        <translation>. Ist %1 gemeint?</translation>
    </message>
</context>
<context>
    <name>telltale::cli::SwitchPrinter</name>
    <message>
        <source>(not set)</source>
        <translation>(nicht gesetzt)</translation>
    </message>
    <message>
        <source>(no file)</source>
        <translation>(keine Datei)</translation>
    </message>
    <message>
        <source>(not read)</source>
        <translation>(nicht gelesen)</translation>
    </message>
    <message>
        <source>Sent all the same when it is off:</source>
        <translation>Auch im ausgeschalteten Zustand gesendet:</translation>
    </message>
    <message>
        <source>Backup: </source>
        <translation>Sicherung: </translation>
    </message>
    <message>
        <source>To be done: </source>
        <translation>Zu tun: </translation>
    </message>
    <message>
        <source>Read back: </source>
        <translation>Zurückgelesen: </translation>
    </message>
</context>
<context>
    <name>telltale::cli::TablePrinter</name>
    <message numerus="yes">
        <source>%n fields</source>
        <translation>
            <numerusform>%n Feld</numerusform>
            <numerusform>%n Felder</numerusform>
        </translation>
    </message>
    <message>
        <source>(standard input)</source>
        <translation>(Standardeingabe)</translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(kein Name)</translation>
    </message>
    <message>
        <source>(envelope)</source>
        <translation>(Umschlag)</translation>
    </message>
    <message>
        <source>(request)</source>
        <translation>(Anfrage)</translation>
    </message>
    <message>
        <source>(incomplete)</source>
        <translation>(unvollständig)</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>protocol %1 (%2)</source>
        <translation>Protokoll %1 (%2)</translation>
    </message>
    <message>
        <source>body: %1</source>
        <translation>Rumpf: %1</translation>
    </message>
    <message>
        <source>unpacked from %1: %2</source>
        <translation>entpackt aus %1: %2</translation>
    </message>
    <message>
        <source>Note:</source>
        <translation>Notiz:</translation>
    </message>
    <message numerus="yes">
        <source>%n events</source>
        <translation>
            <numerusform>%n Ereignis</numerusform>
            <numerusform>%n Ereignisse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 in %3</source>
        <translation>%1, %2 in %3</translation>
    </message>
</context>
<context>
    <name>telltale::cli::Verify</name>
    <message>
        <source>No switch of %1 is known</source>
        <translation>Zu %1 ist kein Schalter bekannt</translation>
    </message>
    <message>
        <source>. Did you mean %1?</source>
        <translation>. Ist %1 gemeint?</translation>
    </message>
    <message>
        <source>not seen: </source>
        <translation>nicht gesehen: </translation>
    </message>
    <message>
        <source>record: </source>
        <translation>Aufzeichnungsdatei: </translation>
    </message>
    <message>
        <source>activity log: entry </source>
        <translation>Aktivitätsprotokoll: Eintrag </translation>
    </message>
    <message>
        <source>What was sent</source>
        <translation>Was gesendet wurde</translation>
    </message>
    <message>
        <source>gate</source>
        <translation>Freigabe</translation>
    </message>
    <message>
        <source>Nobody can say when the baseline is enough: give --baseline TIME</source>
        <translation>Niemand kann sagen, wann der Vergleichslauf genügt: --baseline ZEIT angeben</translation>
    </message>
    <message>
        <source>The capture has ended</source>
        <translation>Die Aufzeichnung ist beendet</translation>
    </message>
    <message>
        <source>watching for %1: use it as before</source>
        <translation>Beobachtung läuft für %1: benutzen wie zuvor</translation>
    </message>
    <message>
        <source>watched</source>
        <translation>beobachtet</translation>
    </message>
    <message>
        <source>%1 is switched off</source>
        <translation>%1 ist ausgeschaltet</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>Nichts wurde geändert</translation>
    </message>
    <message>
        <source>baseline: use %1 for %2</source>
        <translation>Vergleichslauf: %1 für %2 benutzen</translation>
    </message>
    <message>
        <source>baseline: use %1 now, and press Enter when enough was sent</source>
        <translation>Vergleichslauf: jetzt %1 benutzen und die Eingabetaste drücken, wenn genug gesendet wurde</translation>
    </message>
    <message>
        <source>switched off; read back: %1</source>
        <translation>ausgeschaltet; zurückgelesen: %1</translation>
    </message>
    <message>
        <source>to be done now: %1</source>
        <translation>jetzt zu tun: %1</translation>
    </message>
    <message>
        <source>press Enter when it is done</source>
        <translation>nach Erledigung die Eingabetaste drücken</translation>
    </message>
    <message>
        <source>--then failed with status %1</source>
        <translation>--then ist mit Status %1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>Give --yes where nobody can be asked</source>
        <translation>Wo niemand gefragt werden kann, --yes angeben</translation>
    </message>
    <message>
        <source>baseline: the command runs with the switch on</source>
        <translation>Vergleichslauf: Der Befehl läuft mit eingeschaltetem Schalter</translation>
    </message>
    <message>
        <source>Turn it off? [y/N] </source>
        <translation>Ausschalten? [j/N] </translation>
    </message>
    <message>
        <source>It is off. Turn it on? [y/N] </source>
        <translation>Der Schalter ist aus. Einschalten? [j/N] </translation>
    </message>
</context>
<context>
    <name>telltale::cli::YesNo</name>
    <message>
        <source>y yes</source>
        <extracomment>Every answer that is a yes, with a blank between two, the one named in [y/N] among them; y and yes always are.</extracomment>
        <translation>j ja</translation>
    </message>
</context>
<context>
    <name>telltale::privacy::CandidateSpace</name>
    <message>
        <source>There is no space %1 (ipv4, mac:AA:BB:CC, phone:+49:8, dates:1950-2010, pin:6, ports, objectid:ID)</source>
        <translation>Einen Wertebereich %1 gibt es nicht (ipv4, mac:AA:BB:CC, phone:+49:8, dates:1950-2010, pin:6, ports, objectid:ID)</translation>
    </message>
    <message>
        <source>%1 is no range of IPv4 addresses (192.0.2.0/24)</source>
        <translation>%1 ist kein Bereich von IPv4-Adressen (192.0.2.0/24)</translation>
    </message>
    <message>
        <source>%1 is no vendor&apos;s part of a hardware address (mac:00:00:5E)</source>
        <translation>%1 ist kein Herstellerteil einer Hardwareadresse (mac:00:00:5E)</translation>
    </message>
    <message>
        <source>Of an ObjectId only the second is known: 2^24 counters × 2^40 machines and processes = 1.8 × 10^19 a second. Give the machine, too (objectid:TIME:MACHINE, ten hexadecimal digits), or another id of it (objectid:ID)</source>
        <translation>Von einer ObjectId ist nur die Sekunde bekannt: 2^24 Zähler × 2^40 Rechner und Prozesse = 1,8 × 10^19 pro Sekunde. Auch den Rechner angeben (objectid:ZEIT:RECHNER, zehn hexadezimale Ziffern) oder eine andere ID davon (objectid:ID)</translation>
    </message>
    <message>
        <source>%1 is neither an ObjectId nor TIME:MACHINE</source>
        <translation>%1 ist weder eine ObjectId noch ZEIT:RECHNER</translation>
    </message>
    <message>
        <source>%1 is no prefix with a count of further digits, at most 12 (phone:+49171:7)</source>
        <translation>%1 ist keine Vorwahl mit einer Anzahl weiterer Ziffern, höchstens 12 (phone:+49171:7)</translation>
    </message>
    <message>
        <source>%1 is no count of digits, at most 12 (pin:6)</source>
        <translation>%1 ist keine Anzahl von Ziffern, höchstens 12 (pin:6)</translation>
    </message>
    <message>
        <source>%1 is no range of years between 1800 and 2200 (dates:1950-2010)</source>
        <translation>%1 ist kein Bereich von Jahren zwischen 1800 und 2200 (dates:1950-2010)</translation>
    </message>
</context>
<context>
    <name>telltale::privacy::FieldGuess</name>
    <message>
        <source>hardware addresses of about 37,000 vendors (2^24 each)</source>
        <translation>Hardwareadressen von rund 37.000 Herstellern (je 2^24)</translation>
    </message>
    <message>
        <source>IPv4 addresses (2^32)</source>
        <translation>IPv4-Adressen (2^32)</translation>
    </message>
    <message>
        <source>telephone numbers of a country (10^10, in three ways)</source>
        <translation>Telefonnummern eines Landes (10^10, auf drei Arten)</translation>
    </message>
    <message>
        <source>days since 1900, in seven ways</source>
        <translation>Tage seit 1900, auf sieben Arten</translation>
    </message>
    <message>
        <source>ports (2^16)</source>
        <translation>Ports (2^16)</translation>
    </message>
    <message>
        <source>numbers of six digits (10^6)</source>
        <translation>Zahlen mit sechs Ziffern (10^6)</translation>
    </message>
    <message>
        <source>IMEIs (10^14)</source>
        <translation>IMEIs (10^14)</translation>
    </message>
    <message>
        <source>domain names (about 370 million are registered)</source>
        <translation>Domainnamen (rund 370 Millionen sind registriert)</translation>
    </message>
    <message>
        <source>random identifiers (2^122)</source>
        <translation>zufällige Kennungen (2^122)</translation>
    </message>
    <message>
        <source>a list of users (here a million)</source>
        <translation>eine Liste von Benutzern (hier eine Million)</translation>
    </message>
    <message>
        <source>a list of names (here a million)</source>
        <translation>eine Liste von Namen (hier eine Million)</translation>
    </message>
</context>
<context>
    <name>telltale::privacy::KnownValues</name>
    <message>
        <source>%1 has no column %2</source>
        <translation>%1 hat keine Spalte %2</translation>
    </message>
</context>
<context>
    <name>telltale::privacy::MachineRate</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
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
        <source>%1 years</source>
        <translation>%1 Jahre</translation>
    </message>
    <message>
        <source>%1 million</source>
        <translation>%1 Millionen</translation>
    </message>
</context>
<context>
    <name>telltale::privacy::Reidentify</name>
    <message>
        <source>%1 digits beside longer ones: cut, and perhaps not at the end; only a digest that begins with them is found. </source>
        <translation>%1 Ziffern neben längeren: abgeschnitten, und vielleicht nicht am Ende; gefunden wird nur ein Hashwert, der damit beginnt. </translation>
    </message>
    <message>
        <source>%1 digits: the beginning of a digest, or none. </source>
        <translation>%1 Ziffern: der Anfang eines Hashwerts, oder keiner. </translation>
    </message>
    <message>
        <source>Its lowest byte stands first. </source>
        <translation>Das niedrigste Byte steht vorn. </translation>
    </message>
    <message>
        <source>Chance alone makes %1 matches: %2 hashes tried × %3 digests ÷ 2^%4. </source>
        <translation>Allein der Zufall ergibt %1 Treffer: %2 versuchte Hashes × %3 Hashwerte ÷ 2^%4. </translation>
    </message>
    <message>
        <source>Other values that fit: %1. </source>
        <translation>Andere passende Werte: %1. </translation>
    </message>
    <message>
        <source>The hash of nothing: everybody who sends nothing sends it</source>
        <translation>Der Hash von nichts: Alle, die nichts senden, senden ihn</translation>
    </message>
    <message>
        <source>The hash of a word that stands for nobody</source>
        <translation>Der Hash eines Worts, das für niemanden steht</translation>
    </message>
    <message>
        <source>Made for passwords, salted and slow on purpose: not tried</source>
        <translation>Für Passwörter gemacht, mit Salt und absichtlich langsam: nicht versucht</translation>
    </message>
    <message>
        <source>In no form of a digest that we know</source>
        <translation>In keiner uns bekannten Form eines Hashwerts</translation>
    </message>
    <message>
        <source>Nothing says what was hashed, so there is nothing to count through; a list of values (--known) is tried at %1 a second</source>
        <translation>Nichts sagt, was gehasht wurde; deshalb gibt es nichts durchzuzählen; eine Liste von Werten (--known) wird mit %1 pro Sekunde versucht</translation>
    </message>
    <message>
        <source>%1: %2 ÷ %3 a second = %4</source>
        <translation>%1: %2 ÷ %3 pro Sekunde = %4</translation>
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
    <name>telltale::report::Check</name>
    <message numerus="yes">
        <source>%n violations</source>
        <translation>
            <numerusform>%n Verstoß</numerusform>
            <numerusform>%n Verstöße</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>telltale::report::Figures</name>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>Nobody gets a field.</source>
        <translation>Niemand erhält ein Feld.</translation>
    </message>
    <message numerus="yes">
        <source>%n events</source>
        <translation>
            <numerusform>%n Ereignis</numerusform>
            <numerusform>%n Ereignisse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fields</source>
        <translation>
            <numerusform>%n Feld</numerusform>
            <numerusform>%n Felder</numerusform>
        </translation>
    </message>
    <message>
        <source>sends</source>
        <translation>sendet</translation>
    </message>
    <message>
        <source>receives</source>
        <translation>empfängt</translation>
    </message>
    <message>
        <source>Nothing was sent to anybody.</source>
        <translation>Niemandem wurde etwas gesendet.</translation>
    </message>
    <message>
        <source>A band is as wide as the square root of its events, and has the colour of the gravest category in them.</source>
        <translation>Ein Band ist so breit wie die Quadratwurzel seiner Ereignisse und hat die Farbe der schwerwiegendsten Kategorie darin.</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 Tage</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>events per %1</source>
        <translation>Ereignisse je %1</translation>
    </message>
    <message>
        <source>No event says when it was sent.</source>
        <translation>Kein Ereignis sagt, wann es gesendet wurde.</translation>
    </message>
</context>
<context>
    <name>telltale::report::Html</name>
    <message>
        <source>%1%</source>
        <extracomment>a share; %1 is a number</extracomment>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>(the first %1 of %2 bytes)</source>
        <translation>(die ersten %1 von %2 Bytes)</translation>
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
        <source>and %1 more, see the report as JSON</source>
        <translation>und %1 weitere, siehe den Bericht als JSON</translation>
    </message>
    <message>
        <source>Telltale report</source>
        <translation>Telltale-Bericht</translation>
    </message>
    <message>
        <source>Last event</source>
        <translation>Letztes Ereignis</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>shown, credentials masked</source>
        <translation>gezeigt, Zugangsdaten maskiert</translation>
    </message>
    <message>
        <source>masked, their patterns shown</source>
        <translation>maskiert, ihre Muster gezeigt</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Erstellt mit</translation>
    </message>
    <message>
        <source>Key figures</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Times are in UTC. This page runs no script and loads nothing. Whether it still says what its sources say: telltale report --verify FILE</source>
        <translation>Zeiten sind in UTC. Diese Seite führt kein Skript aus und lädt nichts. Ob sie noch sagt, was ihre Quellen sagen: telltale report --verify DATEI</translation>
    </message>
    <message>
        <source>Good:</source>
        <translation>Gut:</translation>
    </message>
    <message>
        <source>Warning:</source>
        <translation>Warnung:</translation>
    </message>
    <message>
        <source>Problem:</source>
        <translation>Problem:</translation>
    </message>
    <message>
        <source>Note:</source>
        <translation>Hinweis:</translation>
    </message>
    <message>
        <source>These are the first %1 of %2. The others are in the report as JSON.</source>
        <translation>Dies sind die ersten %1 von %2. Die anderen stehen im Bericht als JSON.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Exact bytes</source>
        <translation>Genaue Bytes</translation>
    </message>
    <message>
        <source>%1, SHA-256 %2</source>
        <translation>%1, SHA-256 %2</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Gezeigt</translation>
    </message>
    <message>
        <source>with patterns in place of values</source>
        <translation>mit Mustern anstelle der Werte</translation>
    </message>
    <message>
        <source>as sent, credentials masked</source>
        <translation>wie gesendet, Zugangsdaten maskiert</translation>
    </message>
    <message>
        <source>These are the first %1 of %2 rows. The others are in the report as JSON and as CSV, in the table “%3”.</source>
        <translation>Dies sind die ersten %1 von %2 Zeilen. Die anderen stehen im Bericht als JSON und als CSV, in der Tabelle „%3“.</translation>
    </message>
</context>
<context>
    <name>telltale::report::Junit</name>
    <message>
        <source>known from the baseline</source>
        <translation>aus der Bezugsliste bekannt</translation>
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
<context>
    <name>telltale::report::Pdf</name>
    <message numerus="yes">
        <source>%n bytes</source>
        <translation>
            <numerusform>%n Byte</numerusform>
            <numerusform>%n Bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>values masked</source>
        <translation>Werte maskiert</translation>
    </message>
    <message>
        <source>%1 more bytes are not shown here.</source>
        <translation>%1 weitere Bytes sind hier nicht gezeigt.</translation>
    </message>
    <message>
        <source>d MMM yyyy hh:mm:ss</source>
        <extracomment>A date and time as Qt formats them, see QLocale::toString()</extracomment>
        <translation>d. MMM yyyy hh:mm:ss</translation>
    </message>
    <message>
        <source>(%1 bytes)</source>
        <translation>(%1 Bytes)</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
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
        <source>Report on telemetry</source>
        <translation>Bericht über Telemetrie</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>Kurz gefasst</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>The PDF could not be made: %1</source>
        <translation>Das PDF konnte nicht erstellt werden: %1</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Achtung</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>Nichts.</translation>
    </message>
    <message>
        <source>%1 of %2 rows are shown here. All of them are in the report as JSON or CSV.</source>
        <translation>%1 von %2 Zeilen sind hier gezeigt. Alle stehen im Bericht als JSON oder CSV.</translation>
    </message>
    <message>
        <source>The PDF could not be made: no typeface is installed</source>
        <translation>Das PDF konnte nicht erstellt werden: Es ist keine Schrift installiert</translation>
    </message>
</context>
<context>
    <name>telltale::report::Sarif</name>
    <message>
        <source>listed in %1</source>
        <translation>aufgeführt in %1</translation>
    </message>
</context>
</TS>
