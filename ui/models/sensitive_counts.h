// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <cstdint>
#include <memory>
#include <optional>
#include <thread>
#include <unordered_map>
#include <vector>

namespace telltale::payload {
class Capture;
struct CaptureView;
} // namespace telltale::payload

namespace telltale::models {

class SharedKnowledge;

/// How many fields of an event are sensitive, counted on a thread of its own for those events that somebody looks at:
/// of ten million events no more than the few rows that are to be seen. Lives on the window's thread.
class SensitiveCounts : public QObject
{
    Q_OBJECT
public:
    /// The count of an event whose file has changed since it was loaded: what is there now is another thing.
    static constexpr std::uint32_t notReadable = UINT32_MAX;

    /// Both must outlive it.
    SensitiveCounts(const payload::Capture &capture, const SharedKnowledge &knowledge, QObject *parent = nullptr);
    ~SensitiveCounts() override;

    /// Nothing where it is not known yet: then it is counted, and found() tells when it is.
    std::optional<std::uint32_t> of(std::size_t event);
    /// All that was asked for is known.
    bool isIdle() const { return !m_isRunning && m_wanted.empty(); }
    /// Events have other numbers now, or are others.
    void forget();

Q_SIGNALS:
    void found(const std::vector<std::uint32_t> &events);

private:
    struct Work;

    void begin();
    void take(std::uint64_t generation, const std::vector<std::pair<std::uint32_t, std::uint32_t>> &counts);

    const payload::Capture &m_capture;
    const SharedKnowledge &m_knowledge;
    std::shared_ptr<Work> m_work;        ///< what the thread keeps from one time to the next
    std::vector<std::uint32_t> m_wanted; ///< the last ones are wanted most
    std::unordered_map<std::uint32_t, std::uint32_t> m_known;
    std::thread m_thread;
    bool m_isRunning = false;
    std::uint64_t m_generation = 0;
};

} // namespace telltale::models
