// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/figures/figure_layout.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

using namespace telltale;
using namespace telltale::report;
using Kind = FigureShape::Kind;

namespace {

struct Frame
{
    double left, top, right, bottom;
};

Frame frameOf(const FigureShape &shape)
{
    switch (shape.kind) {
    case Kind::Box:
        return {shape.x, shape.y, shape.x + shape.width, shape.y + shape.height};
    case Kind::Band:
        return {shape.x, std::min(shape.y, shape.y2), shape.x2,
                std::max(shape.y + shape.height, shape.y2 + shape.height2)};
    case Kind::Line:
        return {shape.x, std::min(shape.y, shape.y2), shape.x2, std::max(shape.y, shape.y2)};
    case Kind::Text:
        break;
    }
    const double width = guessedTextWidth(shape.text, shape.size, shape.isBold);
    const double left = shape.x - width * shape.anchor / 2;
    return {left, shape.y - 0.76 * shape.size, left + width, shape.y + 0.22 * shape.size};
}

/// What is wrong with a picture; empty when nothing is.
QString problemsOf(const FigurePicture &picture)
{
    constexpr double rounding = 0.01;
    QString problems;
    std::vector<std::pair<Frame, std::string>> texts;
    for (const FigureShape &shape : picture.shapes) {
        const Frame frame = frameOf(shape);
        const bool isInside = frame.left >= -rounding && frame.top >= -rounding
            && frame.right <= picture.width + rounding && frame.bottom <= picture.height + rounding;
        if (!isInside || shape.opacity <= 0 || shape.opacity > 1)
            problems += QStringLiteral("outside: %1 %2 (%3, %4 to %5, %6)\n")
                            .arg(static_cast<int>(shape.kind))
                            .arg(QString::fromStdString(shape.text))
                            .arg(frame.left)
                            .arg(frame.top)
                            .arg(frame.right)
                            .arg(frame.bottom);
        if (shape.kind != Kind::Text || shape.text.empty())
            continue;
        for (const auto &[other, text] : texts) {
            if (frame.left < other.right && other.left < frame.right && frame.top < other.bottom
                && other.top < frame.bottom)
                problems += QStringLiteral("overlap: %1 and %2\n")
                                .arg(QString::fromStdString(shape.text), QString::fromStdString(text));
        }
        texts.emplace_back(frame, shape.text);
    }
    return problems;
}

Figure figureOf(std::variant<FlowFigure, CategoryFigure, TimelineFigure> what)
{
    return {"id", "Title", "Caption", std::move(what)};
}

FigurePicture pictureOf(const Figure &figure, double width = 500)
{
    return layOut(figure, width, guessedTextWidth);
}

FlowFigure flows()
{
    FlowFigure figure;
    figure.senders = {"appsmith", "docker-compose-of-a-very-long-name-that-nobody-wants-to-read-in-full", "node"};
    figure.recipients = {"api.segment.io", "api.mixpanel.com", "cs.appsmith.com"};
    figure.links = {{0, 0, 1200, audit::Category::Contact},
                    {0, 1, 90, audit::Category::Pseudonym},
                    {1, 1, 1, audit::Category::Technical},
                    {2, 2, 12, audit::Category::Network},
                    {0, 0, 300, audit::Category::Credential}};
    return figure;
}

FlowFigure manyFlows(std::size_t senders, std::size_t recipients)
{
    FlowFigure figure;
    for (std::size_t index = 0; index < senders; ++index)
        figure.senders.push_back("sender" + std::to_string(index));
    for (std::size_t index = 0; index < recipients; ++index)
        figure.recipients.push_back("host" + std::to_string(index) + ".example");
    for (std::size_t index = 0; index < recipients; ++index)
        figure.links.push_back({index % senders, index, recipients - index, audit::Category::Technical});
    return figure;
}

CategoryFigure categories()
{
    CategoryFigure figure;
    figure.rows = {{"api.mixpanel.com", {0, 0, 0, 0, 2, 3, 2, 3, 3, 5, 11, 14, 7, 14, 36, 0}},
                   {"api.segment.io", {1, 0, 0, 0, 0, 0, 1, 0, 1, 2, 3, 1, 0, 4, 5, 2}},
                   {"silent.example", {}}};
    return figure;
}

TimelineFigure timeline(std::size_t spans, std::int64_t width)
{
    TimelineFigure figure;
    figure.begin = 1'704'784'200'000;
    figure.width = width;
    for (std::size_t index = 0; index < spans; ++index)
        figure.spans.push_back(index * 7919 % 13);
    return figure;
}

std::vector<FigureShape> shapesOf(const FigurePicture &picture, Kind kind)
{
    std::vector<FigureShape> shapes;
    std::copy_if(picture.shapes.begin(), picture.shapes.end(), std::back_inserter(shapes),
                 [kind](const FigureShape &shape) { return shape.kind == kind; });
    return shapes;
}

bool hasText(const FigurePicture &picture, std::string_view text)
{
    return std::any_of(picture.shapes.begin(), picture.shapes.end(),
                       [text](const FigureShape &shape) { return shape.text == text; });
}

std::string hostileName()
{
    return std::string("<b>\0\x1b[31m\xE2\x80\xAE\xFF\n%PDF endobj", 25) + std::string(1 << 20, 'x');
}

} // namespace

class TestFigureLayout : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void shapesAreInsideAndTextsApart_data();
    void shapesAreInsideAndTextsApart();
    void sameFigureSameShapes_data() { shapesAreInsideAndTextsApart_data(); }
    void sameFigureSameShapes();
    void bandsFillTheirNodes();
    void linksBetweenTheSameTwoAreOneBand();
    void smallBandsStayVisible();
    void leastAreSummedUp();
    void leavesOutWhatSendsNothing();
    void segmentsFillTheirBar();
    void hugeNumbersDoNotOverflow();
    void barsStandOnTheBaseLine();
    void hostileNamesAreVisibleAndShort();
    void strangeWidthsDoNoHarm();
    void hugeFiguresAreBounded();
    void writesNumbersAsTheLanguageDoes();
    void guessesWidths();
};

void TestFigureLayout::shapesAreInsideAndTextsApart_data()
{
    QTest::addColumn<Figure>("figure");
    QTest::addColumn<double>("width");
    const std::pair<const char *, Figure> figures[] = {
        {"flows", figureOf(flows())},
        {"no flows", figureOf(FlowFigure{})},
        {"one flow", figureOf(manyFlows(1, 1))},
        {"thirteen senders", figureOf(manyFlows(13, 13))},
        {"many flows", figureOf(manyFlows(300, 10'000))},
        {"categories", figureOf(categories())},
        {"no categories", figureOf(CategoryFigure{})},
        {"timeline", figureOf(timeline(40, 900'000))},
        {"one span", figureOf(timeline(2, 1))},
        {"no span", figureOf(TimelineFigure{})},
        {"spans without width", figureOf(timeline(10, 0))},
        {"long timeline", figureOf(timeline(100'000, 3'600'000))},
        {"beyond time", figureOf(timeline(10, INT64_MAX / 2))},
    };
    for (const auto &[name, figure] : figures) {
        for (const double width : {0.0, 160.0, 320.0, 515.0, 760.0, 1e9})
            QTest::addRow("%s, %g points", name, width) << figure << width;
    }
}

void TestFigureLayout::shapesAreInsideAndTextsApart()
{
    QFETCH(Figure, figure);
    QFETCH(double, width);
    const FigurePicture picture = pictureOf(figure, width);
    QCOMPARE(problemsOf(picture), QString());
    QVERIFY(picture.width >= leastFigureWidth);
    QVERIFY(picture.height > 0 && picture.height < 1200);
    QVERIFY(!picture.shapes.empty());
}

void TestFigureLayout::sameFigureSameShapes()
{
    QFETCH(Figure, figure);
    QFETCH(double, width);
    const FigurePicture one = pictureOf(figure, width);
    const FigurePicture two = pictureOf(figure, width);
    QCOMPARE(one.shapes.size(), two.shapes.size());
    const auto same = [](const FigureShape &a, const FigureShape &b) {
        return std::tie(a.kind, a.ink, a.category, a.x, a.y, a.width, a.height, a.x2, a.y2, a.height2, a.text, a.about)
            == std::tie(b.kind, b.ink, b.category, b.x, b.y, b.width, b.height, b.x2, b.y2, b.height2, b.text, b.about);
    };
    QVERIFY(std::equal(one.shapes.begin(), one.shapes.end(), two.shapes.begin(), same));
}

void TestFigureLayout::bandsFillTheirNodes()
{
    const FigurePicture picture = pictureOf(figureOf(manyFlows(30, 50)));
    int nodes = 0;
    for (const FigureShape &box : shapesOf(picture, Kind::Box)) {
        if (box.ink != FigureInk::Accent)
            continue;
        double sum = 0;
        double highest = 1e9;
        double lowest = 0;
        for (const FigureShape &band : shapesOf(picture, Kind::Band)) {
            const double y = box.x < picture.width / 2 ? band.y : band.y2;
            const double height = box.x < picture.width / 2 ? band.height : band.height2;
            if (y < box.y - 0.01 || y + height > box.y + box.height + 0.01)
                continue;
            sum += height;
            highest = std::min(highest, y);
            lowest = std::max(lowest, y + height);
        }
        QVERIFY(std::abs(sum - box.height) < 0.01);
        QVERIFY(std::abs(highest - box.y) < 0.01);
        QVERIFY(std::abs(lowest - box.y - box.height) < 0.01);
        ++nodes;
    }
    QCOMPARE(nodes, 13 + 21);
}

void TestFigureLayout::linksBetweenTheSameTwoAreOneBand()
{
    const std::vector<FigureShape> bands = shapesOf(pictureOf(figureOf(flows())), Kind::Band);
    QCOMPARE(bands.size(), std::size_t{4});
    QCOMPARE(bands[0].about, std::string("appsmith → api.segment.io: 1,500 events, credential"));
    QCOMPARE(bands[0].category, audit::Category::Credential);
}

void TestFigureLayout::smallBandsStayVisible()
{
    FlowFigure figure = flows();
    figure.links[0].events = UINT64_MAX;
    for (const FigureShape &band : shapesOf(pictureOf(figureOf(figure)), Kind::Band))
        QVERIFY(band.height >= 1.5);
}

void TestFigureLayout::leastAreSummedUp()
{
    const FigurePicture picture = pictureOf(figureOf(manyFlows(30, 10'000)));
    QVERIFY(hasText(picture, "and 18 more"));
    QVERIFY(hasText(picture, "and 9,980 more"));
    QVERIFY(hasText(picture, "host0.example"));
    QVERIFY(hasText(picture, "host19.example"));
    QVERIFY(!hasText(picture, "host20.example"));
    QVERIFY(hasText(pictureOf(figureOf(manyFlows(1, 21))), "host20.example"));
}

void TestFigureLayout::leavesOutWhatSendsNothing()
{
    FlowFigure figure = flows();
    figure.senders.push_back("silent");
    figure.links.push_back({3, 0, 0, audit::Category::Credential});
    figure.links.push_back({99, 0, 5, audit::Category::Credential});
    figure.links.push_back({0, 99, 5, audit::Category::Credential});
    const FigurePicture picture = pictureOf(figureOf(figure));
    QVERIFY(!hasText(picture, "silent"));
    QCOMPARE(shapesOf(picture, Kind::Band).size(), std::size_t{4});
    QVERIFY(!hasText(pictureOf(figureOf(categories())), "silent.example"));
}

void TestFigureLayout::segmentsFillTheirBar()
{
    const FigurePicture picture = pictureOf(figureOf(categories()));
    std::map<double, double> ends;
    for (const FigureShape &box : shapesOf(picture, Kind::Box)) {
        QVERIFY(box.width >= 1.5);
        if (box.height > 10)
            ends[box.y] = std::max(ends[box.y], box.x + box.width);
    }
    QCOMPARE(ends.size(), std::size_t{2});
    QVERIFY(std::abs(ends.begin()->second - (picture.width - 1)) < 0.01);
    QVERIFY(hasText(picture, "100 fields"));
    QVERIFY(hasText(picture, "technical 36"));
    QVERIFY(hasText(picture, "contact, person"));
}

void TestFigureLayout::hugeNumbersDoNotOverflow()
{
    CategoryFigure fields = categories();
    fields.rows[0].fields.fill(UINT64_MAX);
    QCOMPARE(problemsOf(pictureOf(figureOf(fields))), QString());
    TimelineFigure times = timeline(100'000, INT64_MAX);
    times.begin = INT64_MIN;
    std::fill(times.spans.begin(), times.spans.end(), UINT64_MAX);
    QCOMPARE(problemsOf(pictureOf(figureOf(times))), QString());
}

void TestFigureLayout::barsStandOnTheBaseLine()
{
    TimelineFigure figure = timeline(0, 60'000);
    figure.spans = {1, 0, 1'000'000, 2};
    const FigurePicture picture = pictureOf(figureOf(figure));
    const std::vector<FigureShape> bars = shapesOf(picture, Kind::Box);
    QCOMPARE(bars.size(), std::size_t{3});
    QCOMPARE(bars[0].y + bars[0].height, bars[1].y + bars[1].height);
    QVERIFY(bars[0].height >= 1);
    QVERIFY(bars[1].height > bars[2].height);
    QCOMPARE(bars[0].about, std::string("2024-01-09 07:10:00 – 2024-01-09 07:11:00 UTC: 1 event"));
    QVERIFY(hasText(picture, "events per 1 min"));
}

void TestFigureLayout::hostileNamesAreVisibleAndShort()
{
    FlowFigure flow = flows();
    CategoryFigure fields = categories();
    for (std::string *name : {&flow.senders[0], &flow.recipients[0], &fields.rows[0].recipient})
        *name = hostileName();
    for (const Figure &figure : {figureOf(flow), figureOf(fields)}) {
        const FigurePicture picture = pictureOf(figure);
        QCOMPARE(problemsOf(picture), QString());
        for (const FigureShape &shape : picture.shapes) {
            for (const std::string &text : {shape.text, shape.about}) {
                QVERIFY(text.size() < 500);
                QVERIFY(std::none_of(text.begin(), text.end(),
                                     [](char byte) { return static_cast<unsigned char>(byte) < 0x20; }));
                QVERIFY(text.find("\xE2\x80\xAE") == std::string::npos);
                QVERIFY(QString::fromStdString(text).toStdString() == text);
            }
        }
    }
}

void TestFigureLayout::strangeWidthsDoNoHarm()
{
    for (const double width : {-1.0, std::nan(""), HUGE_VAL}) {
        for (const double letter : {0.0, -5.0, 1e300, std::nan("")}) {
            const TextWidth strange = [letter](const std::string &, double, bool) { return letter; };
            for (const Figure &figure : {figureOf(flows()), figureOf(categories()), figureOf(timeline(20, 1000))}) {
                const FigurePicture picture = layOut(figure, width, strange);
                QVERIFY(std::isfinite(picture.width) && std::isfinite(picture.height));
                for (const FigureShape &shape : picture.shapes)
                    QVERIFY(std::isfinite(shape.x) && std::isfinite(shape.y) && shape.width >= 0);
            }
        }
    }
}

void TestFigureLayout::hugeFiguresAreBounded()
{
    TimelineFigure times = timeline(5'000'000, 1000);
    QVERIFY(pictureOf(figureOf(times)).shapes.size() < 400);
    CategoryFigure fields;
    fields.rows.resize(100'000, {"host", {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16}});
    QVERIFY(pictureOf(figureOf(fields)).shapes.size() < 1000);
    QVERIFY(pictureOf(figureOf(manyFlows(5000, 200'000))).shapes.size() < 1000);
}

void TestFigureLayout::writesNumbersAsTheLanguageDoes()
{
    const FigurePicture picture = layOut(figureOf(flows()), 500, guessedTextWidth, "de");
    QVERIFY(hasText(picture, "1.500 events"));
}

void TestFigureLayout::guessesWidths()
{
    QCOMPARE(guessedTextWidth("", 10, false), 0.0);
    QCOMPARE(guessedTextWidth("n", 10, false), 5.9);
    QCOMPARE(guessedTextWidth("ä", 10, false), 5.9);
    QCOMPARE(guessedTextWidth("漢", 10, false), 10.0);
    QVERIFY(guessedTextWidth("Wide", 10, true) > guessedTextWidth("Wide", 10, false));
    QVERIFY(guessedTextWidth("\xFF\xFE", 10, false) > 0);
}

QTEST_GUILESS_MAIN(TestFigureLayout)
#include "tst_figure_layout.moc"
