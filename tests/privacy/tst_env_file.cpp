// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/switches/editors/config_editor.h"
#include "privacy/switches/editors/line_file.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace telltale;
using namespace telltale::privacy;

namespace {

std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

ConfigTarget bashKey()
{
    return {LayerKind::EnvFile, "KEY", LineDialect::Bash};
}

ConfigTarget composeKey()
{
    return {LayerKind::EnvFile, "KEY", LineDialect::Compose};
}

/// What bash makes of the file: KEY's value behind `=`, or `-` when it is not set.
QByteArray bashValue(const QString &bash, const QString &folder, const QByteArray &text)
{
    QFile file(folder + QStringLiteral("/file"));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write");
    file.close();
    QProcess process;
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("HOME"), QStringLiteral("/nonexistent"));
    environment.insert(QStringLiteral("OTHER"), QStringLiteral("other"));
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(folder);
    process.start(
        bash,
        {QStringLiteral("--norc"), QStringLiteral("-c"),
         QStringLiteral("set -a; . ./file >/dev/null 2>&1; if [ -n \"${KEY+x}\" ]; then printf '=%s' \"$KEY\"; "
                        "else printf -- '-'; fi")});
    if (!process.waitForFinished())
        qFatal("bash did not end");
    return process.readAllStandardOutput();
}

QByteArray ourValue(const Result<ConfigReading> &read)
{
    if (!read)
        return "refused";
    return read->value ? '=' + QByteArray::fromStdString(read->value->text) : QByteArray("-");
}

} // namespace

/// Files of NAME=value lines, as bash and docker compose read them.
class TestEnvFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsAsBashDoes_data();
    void readsAsBashDoes();
    void refusesWhatOnlyBashKnows_data();
    void refusesWhatOnlyBashKnows();
    void writesWhatBashReads_data();
    void writesWhatBashReads();
    void readsAsComposeDoes_data();
    void readsAsComposeDoes();
    void writesForCompose();
    void changesOneLineOnly_data();
    void changesOneLineOnly();
    void survivesTruncation();
    void agreesWithBashOnRandomText();

private:
    QTemporaryDir m_folder;
    QString m_bash;
};

void TestEnvFile::initTestCase()
{
    QVERIFY(m_folder.isValid());
    m_bash = QStandardPaths::findExecutable(QStringLiteral("bash"));
}

void TestEnvFile::readsAsBashDoes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("value");
    const auto row = [](const char *name, const QByteArray &text, const QByteArray &value) {
        QTest::newRow(name) << text << value;
    };
    row("plain", "KEY=true\n", "=true");
    row("empty", "KEY=\n", "=");
    row("absent", "OTHER=1\n", "-");
    row("no final newline", "KEY=true", "=true");
    row("export", "export KEY=true\n", "=true");
    row("export of several", "export A=1 KEY=2 B\n", "=2");
    row("two on a line", "A=1 KEY=2\n", "=2");
    row("semicolon", "KEY=1; KEY=2\n", "=2");
    row("last wins", "KEY=1\nA=3\nKEY=2\n", "=2");
    row("single quotes", "KEY='a b # $x `y`'\n", "=a b # $x `y`");
    row("double quotes", "KEY=\"a b # \\$x \\\" \\\\ \\a\"\n", "=a b # $x \" \\ \\a");
    row("joined", "KEY=a'b c'\"d e\"\\ f\n", "=ab cd e f");
    row("single quote inside", "KEY='it'\\''s'\n", "=it's");
    row("lines in quotes", "KEY='a\nb'\n", "=a\nb");
    row("lines in double quotes", "KEY=\"a\nb\"\n", "=a\nb");
    row("continued", "KEY=a\\\nb\n", "=ab");
    row("continued in quotes", "KEY=\"a\\\nb\"\n", "=ab");
    row("comment behind", "KEY=true # no\n", "=true");
    row("no comment", "KEY=a#b\n", "=a#b");
    row("comment line", "# KEY=no\nKEY=yes\n", "=yes");
    row("commented only", "#KEY=no\n", "-");
    row("inside of another's quotes", "A='\nKEY=no\n'\nKEY=yes\n", "=yes");
    row("only inside of quotes", "A='\nKEY=no\n'\n", "-");
    row("blanks in front", "  \tKEY=1\n", "=1");
    row("blanks behind", "KEY=1  \t\n", "=1");
    row("equal signs", "KEY=a=b==\n", "=a=b==");
    row("stars and braces", "KEY=*{a,b}?[x]\n", "=*{a,b}?[x]");
    row("lone dollar", "KEY=a$\n", "=a$");
    row("dollar and blank", "KEY='a'$ \n", "=a$");
    row("longer name", "MYKEY=1\nKEYS=2\n", "-");
    row("carriage return", "KEY=true\r\n", "=true\r");
    row("carriage return behind quotes", "KEY='true'\r\n", "=true\r");
    row("carriage returns elsewhere", "# a\r\nA=1\r\nKEY=true\n", "=true");
    row("set", "set -a\nKEY=1\nset +a\n", "=1");
    row("set with a word", "set -o allexport\nKEY=1\n", "=1");
    row("umlauts", "KEY=\xC3\xA4\xFF\n", "=\xC3\xA4\xFF");
    row("byte order mark", "\xEF\xBB\xBF# a\nKEY=1\n", "=1");
    row("byte order mark at the key", "\xEF\xBB\xBFKEY=1\n", "-");
    row("others made by the shell", "A=$OTHER\nB=\"${OTHER}x\"\nC=~\nKEY=1\n", "=1");
    row("backslash at the line's end", "A=1 \\\n KEY=2\n", "=2");
    row("tilde quoted", "KEY='~'\n", "=~");
}

void TestEnvFile::readsAsBashDoes()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, value);
    QCOMPARE(ourValue(readConfigKey(bashKey(), view(text))), value);
    if (m_bash.isEmpty())
        QSKIP("bash is not here to be asked");
    QCOMPARE(bashValue(m_bash, m_folder.path(), text), value);
}

void TestEnvFile::refusesWhatOnlyBashKnows_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"KEY=$OTHER\n",
                             "KEY=\"${OTHER}\"\n",
                             "KEY=$(date)\n",
                             "KEY=`date`\n",
                             "KEY=~\n",
                             "KEY=a:~/b\n",
                             "KEY=$'a'\n",
                             "KEY+=x\n",
                             "KEY=(a b)\n",
                             "KEY=1 date\n",
                             "unset KEY\n",
                             "KEY=1\nunset KEY\n",
                             "KEY=a b\n",
                             "KEY =1\n",
                             "KEY= 1\n",
                             "if true; then\nKEY=1\nfi\n",
                             ". other\nKEY=1\n",
                             "KEY=1 && KEY=2\n",
                             "KEY=1 > x\n",
                             "KEY='a\n",
                             "KEY=\"a\n",
                             "KEY=a\\",
                             "A=$(x\nKEY=1\n",
                             "A=${x:-\"}\nKEY=1\n\"}\n",
                             "cat <<E\nKEY=1\nE\n",
                             "f() {\nKEY=1\n}\n",
                             "KEY[0]=1\n",
                             "readonly KEY=1\n",
                             "export -n KEY=1\n",
                             "KEY=1\n\xEF\xBB\xBFKEY=2\n",
                             ";\n",
                             "KEY=1;;\n",
                             "set -e\nKEY=1\n",
                             "KEY=1 \r\n"})
        QTest::newRow(text) << QByteArray(text);
}

void TestEnvFile::refusesWhatOnlyBashKnows()
{
    QFETCH(QByteArray, text);
    QCOMPARE(ourValue(readConfigKey(bashKey(), view(text))), "refused");
    const Result<ConfigReading> read = readConfigKey(bashKey(), view(text));
    QCOMPARE(read.error().code, "switch-file-refused");
    QVERIFY2(read.error().message.contains(QLatin1String("Line ")), qPrintable(read.error().message));
}

void TestEnvFile::writesWhatBashReads_data()
{
    QTest::addColumn<QByteArray>("value");
    for (const char *value : {"true", "",  "a b", "it's",     "\"", "$HOME", "`x`", "a\\b", "#",      "*?[x]",
                              "~",    "!", "a;b", "\xC3\xA4", "'",  "''",    "\\",  "a=b",  "&|<>()", "{a,b}"})
        QTest::newRow(value) << QByteArray(value);
}

void TestEnvFile::writesWhatBashReads()
{
    QFETCH(QByteArray, value);
    const SwitchValue wanted{value.toStdString(), true};
    for (const QByteArray &before :
         {QByteArray(""), QByteArray("KEY=x\n"), QByteArray("A=1\nexport KEY='x' # c\nB=2\n"),
          QByteArray("KEY=\"x\"\n"), QByteArray("KEY=\n"), QByteArray("A=1")}) {
        const Result<std::string> after = editConfigKey(bashKey(), view(before), wanted);
        QVERIFY(after);
        const QByteArray bytes = QByteArray::fromStdString(*after);
        QCOMPARE(ourValue(readConfigKey(bashKey(), *after)), '=' + value);
        if (!m_bash.isEmpty())
            QCOMPARE(bashValue(m_bash, m_folder.path(), bytes), '=' + value);
    }
}

void TestEnvFile::readsAsComposeDoes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("value");
    const auto row = [](const char *name, const QByteArray &text, const QByteArray &value) {
        QTest::newRow(name) << text << value;
    };
    row("plain", "KEY=true\n", "=true");
    row("colon", "KEY: true\n", "=true");
    row("blanks", "KEY = a b  \n", "=a b");
    row("export", "export KEY=1\n", "=1");
    row("comment", "KEY=a b # c\n", "=a b");
    row("no comment", "KEY=a#b\n", "=a#b");
    row("nothing but a comment", "KEY= # c\n", "=");
    row("single", "KEY='a # $b'\n", "=a # $b");
    row("double", "KEY=\"a\\nb\\\"\"\n", "=a\nb\"");
    row("lines", "KEY=\"a\nb\" # c\n", "=a\nb");
    row("carriage return", "KEY=true\r\nA=1\r\n", "=true");
    row("byte order mark", "\xEF\xBB\xBFKEY=1\n", "=1");
    row("last wins", "KEY=1\nKEY=2\n", "=2");
    row("absent", "#KEY=1\nA=\n", "-");
    row("from the environment", "KEY\n", "refused");
    row("made of others", "KEY=${A}\n", "refused");
    row("made of others in quotes", "KEY=\"$A\"\n", "refused");
    row("dollar in single quotes", "KEY='$A'\n", "=$A");
    row("backslash", "KEY=a\\b\n", "refused");
    row("quote does not end", "KEY='a\n", "refused");
    row("goes on", "KEY='a'b\n", "refused");
    row("no name", "=1\n", "refused");
    row("name with a blank", "A B=1\n", "refused");
}

void TestEnvFile::readsAsComposeDoes()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, value);
    QCOMPARE(ourValue(readConfigKey(composeKey(), view(text))), value);
}

void TestEnvFile::writesForCompose()
{
    const auto edited = [](const char *text, const char *value) {
        const Result<std::string> after = editConfigKey(composeKey(), text, SwitchValue{value, true});
        return after ? QByteArray::fromStdString(*after) : QByteArray(after.error().code);
    };
    QCOMPARE(edited("KEY: on # c\n", "off"), "KEY: off # c\n");
    QCOMPARE(edited("KEY=\"on\"\r\n", "off"), "KEY=\"off\"\r\n");
    QCOMPARE(edited("KEY\n", "off"), "switch-file-refused");
    QCOMPARE(edited("A=1\n", "a b"), "A=1\nKEY='a b'\n");
    QCOMPARE(edited("A=1\n", "it's"), "switch-file-refused");
}

void TestEnvFile::changesOneLineOnly_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *name, const char *before, const char *after) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(after);
    };
    row("in place", "# a\n\nA=1\nKEY=false # c\nB='2'\n", "# a\n\nA=1\nKEY=true # c\nB='2'\n");
    row("export", "  export KEY=false\n", "  export KEY=true\n");
    row("quotes", "KEY='false'\n", "KEY='true'\n");
    row("double quotes", "KEY=\"false\"\n", "KEY=\"true\"\n");
    row("the last of several", "KEY=a\nKEY=b\n", "KEY=a\nKEY=true\n");
    row("added", "A=1\n", "A=1\nKEY=true\n");
    row("added without a final newline", "A=1", "A=1\nKEY=true");
    row("added with carriage returns", "A=1\r\nB=2\r\n", "A=1\r\nB=2\r\nKEY=true\r\n");
    row("added to nothing", "", "KEY=true\n");
    row("in front of a commented one", "A=1\n#KEY=false\nB=2\n", "A=1\nKEY=true\n#KEY=false\nB=2\n");
    row("not inside of quotes", "A='\n#KEY=1\n'\n", nullptr);
    row("two on a line", "A=1 KEY=false\n", "A=1 KEY=true\n");
}

void TestEnvFile::changesOneLineOnly()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const Result<std::string> edited = editConfigKey(bashKey(), view(before), SwitchValue{"true", true});
    if (after.isEmpty()) {
        QVERIFY(!edited);
        return;
    }
    QVERIFY(edited);
    QCOMPARE(QByteArray::fromStdString(*edited), after);
    if (!before.contains("KEY=") || before.contains("#KEY")) {
        const Result<std::string> back = editConfigKey(bashKey(), *edited, std::nullopt);
        QVERIFY(back);
        QCOMPARE(QByteArray::fromStdString(*back), before);
    }
}

/// Whatever is left of a file: refused, or edited into what reads as wanted.
void TestEnvFile::survivesTruncation()
{
    const QByteArray text =
        "\xEF\xBB\xBF# a\r\nexport A='x\ny' B=\"$C ${D} \\\"\"; E=\\\n1\nKEY=$'a' # c\nKEY=false\\ \\'x'y'\r\n";
    for (const ConfigTarget &target : {bashKey(), composeKey()}) {
        for (qsizetype length = 0; length <= text.size(); ++length) {
            const QByteArray cut = text.left(length);
            const Result<std::string> after = editConfigKey(target, view(cut), SwitchValue{"true", true});
            if (after) {
                QVERIFY(QByteArray::fromStdString(*after).contains("KEY"));
                const QByteArray value = ourValue(readConfigKey(target, *after));
                QVERIFY2(value == "=true" || value == "=true\r", value.constData());
            }
            const Result<std::string> without = editConfigKey(target, view(cut), std::nullopt);
            if (without)
                QCOMPARE(ourValue(readConfigKey(target, *without)), "-");
        }
    }
}

/// Random files of what means something to a shell: either we refuse, or bash reads what we read.
void TestEnvFile::agreesWithBashOnRandomText()
{
    if (m_bash.isEmpty())
        QSKIP("bash is not here to be asked");
    const QList<QByteArray> pieces{"KEY=", "A=", "export ", "'",  "\"", "\\", "\n", " ", "#",    "x",
                                   "$",    "b",  ";",       "\t", "\r", "=",  "~",  "-", "${A}", "true"};
    std::uint32_t state = 20240109;
    const auto next = [&state](std::uint32_t bound) {
        state = state * 1664525u + 1013904223u;
        return (state >> 8) % bound;
    };
    int read = 0;
    for (int round = 0; round < 1500; ++round) {
        QByteArray text = "KEY=";
        for (std::uint32_t i = 0, count = 1 + next(12); i < count; ++i)
            text += pieces[static_cast<qsizetype>(next(static_cast<std::uint32_t>(pieces.size())))];
        const QByteArray ours = ourValue(readConfigKey(bashKey(), view(text)));
        if (ours == "refused")
            continue;
        ++read;
        QVERIFY2(bashValue(m_bash, m_folder.path(), text) == ours, (text + "\n-> " + ours).constData());
    }
    QVERIFY(read > 50);
}

QTEST_GUILESS_MAIN(TestEnvFile)
#include "tst_env_file.moc"
