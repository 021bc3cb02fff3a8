// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/figures/figure_canvas.h"
#include "report/figures/time_scale.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace telltale::report {

namespace {

constexpr double timelineHead = 18;
constexpr double plotHeight = 84;
constexpr double leastBar = 1; ///< high, so that one event is seen beside a million
constexpr double widestBar = 26;
constexpr double pointsPerBar = 3.5;
constexpr double pointsPerTick = 64;

/// 1, 2 or 5 times a power of ten, at least as much as `number`.
double roundScale(double number)
{
    double scale = 1;
    while (scale * 10 < number)
        scale *= 10;
    for (const double step : {1.0, 2.0, 5.0}) {
        if (scale * step >= number)
            return scale * step;
    }
    return scale * 10;
}

/// Spans in the number that a page can show.
struct TimelineBars
{
    std::int64_t begin = 0;
    std::int64_t last = 0;  ///< the end of the spans
    std::int64_t end = 0;   ///< the end of the last bar
    std::int64_t width = 1; ///< of a bar, milliseconds
    std::vector<std::uint64_t> events;
    std::uint64_t most = 0;
};

std::int64_t afterSpans(std::int64_t begin, std::int64_t width, std::size_t count)
{
    if (count > static_cast<std::size_t>(INT64_MAX / width))
        return INT64_MAX;
    const std::int64_t length = width * static_cast<std::int64_t>(count);
    return begin > INT64_MAX - length ? INT64_MAX : begin + length;
}

TimelineBars timelineBars(const TimelineFigure &figure, std::size_t mostBars)
{
    TimelineBars bars;
    const std::size_t together = std::max<std::size_t>(1, (figure.spans.size() + mostBars - 1) / mostBars);
    const std::int64_t width = std::max<std::int64_t>(1, figure.width);
    bars.begin = figure.begin;
    bars.last = afterSpans(figure.begin, width, figure.spans.size());
    bars.width = afterSpans(0, width, together);
    for (std::size_t index = 0; index < figure.spans.size(); ++index) {
        if (index % together == 0)
            bars.events.push_back(0);
        bars.events.back() = addedUp(bars.events.back(), figure.spans[index]);
        bars.most = std::max(bars.most, bars.events.back());
    }
    bars.end = afterSpans(bars.begin, bars.width, bars.events.size());
    return bars;
}

class TimelinePainter
{
public:
    TimelinePainter(TimelineBars bars, FigureCanvas &canvas);
    double paint();

private:
    double plotWidth() const { return m_canvas.width() - m_left; }
    double baseLine() const { return timelineHead + plotHeight; }
    void paintHead();
    void paintScale(double events);
    void paintBars();
    void paintTicks();

    TimelineBars m_bars;
    FigureCanvas &m_canvas;
    double m_scale;
    double m_left;
};

TimelinePainter::TimelinePainter(TimelineBars bars, FigureCanvas &canvas)
    : m_bars(std::move(bars)), m_canvas(canvas), m_scale(roundScale(static_cast<double>(m_bars.most))), m_left(0)
{
    const std::string widest = m_canvas.number(static_cast<std::uint64_t>(std::min(m_scale, 1.8e19)));
    m_left = std::min(m_canvas.textWidth(widest, figureSmallSize), 0.4 * m_canvas.width()) + 5;
}

void TimelinePainter::paintHead()
{
    const std::string per = QCoreApplication::translate("telltale::report::Figures", "events per %1")
                                .arg(QString::fromStdString(durationText(m_bars.width)))
                                .toStdString();
    const std::string left = m_canvas.elided(per, 0.4 * m_canvas.width(), figureSmallSize);
    m_canvas.text(0, 8, left, figureSmallSize, FigureInk::MutedText);
    const double room = m_canvas.width() - m_canvas.textWidth(left, figureSmallSize) - 10;
    m_canvas.text(m_canvas.width(), 8, m_canvas.elided(spanText(m_bars.begin, m_bars.last), room, figureSmallSize),
                  figureSmallSize, FigureInk::MutedText, 2);
}

void TimelinePainter::paintScale(double events)
{
    const double y = baseLine() - plotHeight * events / m_scale;
    m_canvas.line(m_left, y, m_canvas.width(), y);
    const std::string number = m_canvas.number(static_cast<std::uint64_t>(std::min(events, 1.8e19)));
    m_canvas.text(m_left - 4, y + 2.5, m_canvas.elided(number, m_left - 4, figureSmallSize), figureSmallSize,
                  FigureInk::MutedText, 2);
}

void TimelinePainter::paintBars()
{
    const double step = plotWidth() / static_cast<double>(m_bars.events.size());
    const double width = std::min(widestBar, step > 5 ? step - 1.5 : step * 0.8);
    for (std::size_t index = 0; index < m_bars.events.size(); ++index) {
        const std::uint64_t events = m_bars.events[index];
        if (events == 0)
            continue;
        const double height = std::max(leastBar, plotHeight * static_cast<double>(events) / m_scale);
        const double x = m_left + step * static_cast<double>(index) + (step - width) / 2;
        FigureShape &box = m_canvas.box(x, baseLine() - height, width, height, FigureInk::Accent);
        const std::int64_t begin = afterSpans(m_bars.begin, m_bars.width, index);
        const std::string span = spanText(begin, std::min(m_bars.last, afterSpans(begin, m_bars.width, 1)));
        box.about = span + (span.empty() ? "" : ": ") + m_canvas.events(events);
    }
}

void TimelinePainter::paintTicks()
{
    const double length = static_cast<double>(m_bars.end) - static_cast<double>(m_bars.begin);
    double free = m_left - 8;
    for (const ScaleTick &tick :
         scaleTicks(m_bars.begin, m_bars.end, static_cast<std::size_t>(plotWidth() / pointsPerTick) + 1)) {
        const double share = (static_cast<double>(tick.time) - static_cast<double>(m_bars.begin)) / length;
        const double x = m_left + plotWidth() * share;
        m_canvas.line(x, baseLine(), x, baseLine() + 3);
        const double width = m_canvas.textWidth(tick.text, figureSmallSize);
        const double begin = std::clamp(x - width / 2, 0.0, std::max(0.0, m_canvas.width() - width));
        if (begin < free || begin + width > m_canvas.width())
            continue;
        m_canvas.text(begin, baseLine() + 11.5, tick.text, figureSmallSize, FigureInk::MutedText);
        free = begin + width + 6;
    }
}

double TimelinePainter::paint()
{
    paintHead();
    paintScale(m_scale);
    if (std::fmod(m_scale, 2) == 0)
        paintScale(m_scale / 2);
    paintBars();
    paintScale(0);
    paintTicks();
    return baseLine() + 15;
}

} // namespace

FigurePicture layOutTimeline(const TimelineFigure &figure, FigureCanvas canvas)
{
    TimelineBars bars = timelineBars(figure, static_cast<std::size_t>(canvas.width() / pointsPerBar));
    if (bars.most == 0) {
        const QString nothing =
            QCoreApplication::translate("telltale::report::Figures", "No event says when it was sent.");
        return canvas.finish(canvas.paragraph(0, nothing.toStdString()) + 2);
    }
    const double end = TimelinePainter(std::move(bars), canvas).paint();
    return canvas.finish(end);
}

} // namespace telltale::report
