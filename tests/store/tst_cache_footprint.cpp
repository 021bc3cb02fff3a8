// SPDX-License-Identifier: GPL-3.0-or-later
// A record that grows takes little of the system's page cache.
#include "store/cache_footprint.h"
#include "support/patience.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <string>
#include <vector>

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

using namespace telltale;
using telltale::store::CacheFootprint;

namespace {

constexpr std::size_t piece = std::size_t(1) << 18;
constexpr std::uint64_t window = std::uint64_t(1) << 20;

class GrowingFile
{
public:
    explicit GrowingFile(std::string path)
        : m_path(std::move(path)), m_descriptor(open(m_path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600))
    {
    }
    ~GrowingFile() { close(m_descriptor); }
    GrowingFile(const GrowingFile &) = delete;
    GrowingFile &operator=(const GrowingFile &) = delete;

    const std::string &path() const { return m_path; }
    bool grow()
    {
        const std::string bytes(piece, char('a' + m_size / piece % 26));
        const bool isWritten = write(m_descriptor, bytes.data(), bytes.size()) == ssize_t(bytes.size());
        m_size += isWritten ? bytes.size() : 0;
        return isWritten;
    }
    std::uint64_t size() const { return m_size; }
    /// Of all that was written, what the page cache has.
    std::uint64_t inCache() const
    {
        void *place = mmap(nullptr, m_size, PROT_READ, MAP_SHARED, m_descriptor, 0);
        const auto page = std::size_t(sysconf(_SC_PAGESIZE));
        std::vector<unsigned char> pages((m_size + page - 1) / page);
        std::uint64_t bytes = 0;
        if (place != MAP_FAILED && mincore(place, m_size, pages.data()) == 0) {
            for (const unsigned char one : pages)
                bytes += (one & 1U) != 0 ? page : 0;
        }
        munmap(place, m_size);
        return bytes;
    }
    bool isWhole() const
    {
        for (std::uint64_t from = 0; from < m_size; from += piece) {
            std::string bytes(piece, '\0');
            if (pread(m_descriptor, bytes.data(), piece, off_t(from)) != ssize_t(piece)
                || bytes != std::string(piece, char('a' + from / piece % 26)))
                return false;
        }
        return true;
    }
    /// Whether this file system keeps files on a disk, and can do without them in memory.
    bool canBeDropped() const
    {
        return fsync(m_descriptor) == 0 && posix_fadvise(m_descriptor, 0, 0, POSIX_FADV_DONTNEED) == 0
            && inCache() < m_size / 2;
    }

private:
    std::string m_path;
    int m_descriptor = -1;
    std::uint64_t m_size = 0;
};

} // namespace

class TestCacheFootprint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void givesBackWhatIsFarBehind();
    void givesBackAllOfTheFileBefore();
    void doesWithoutAFile();

private:
    std::string path(const char *name) const { return m_folder->filePath(QLatin1String(name)).toStdString(); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestCacheFootprint::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    GrowingFile probe(path("probe"));
    QVERIFY(probe.grow());
    if (!probe.canBeDropped())
        QSKIP("the folder for temporary files is not on a disk, or is one that keeps all in memory");
}

void TestCacheFootprint::givesBackWhatIsFarBehind()
{
    GrowingFile file(path("record"));
    {
        CacheFootprint footprint(window);
        for (int i = 0; i < 64; ++i) {
            QVERIFY(file.grow());
            footprint.written(file.path(), file.size());
        }
        // The end stays for those who follow it, and a page or more that the system reads ahead.
        QTRY_VERIFY(file.inCache() <= 2 * window);
        QVERIFY(file.inCache() >= window / 2);
    }
    QVERIFY(file.isWhole());
}

void TestCacheFootprint::givesBackAllOfTheFileBefore()
{
    GrowingFile first(path("first"));
    GrowingFile second(path("second"));
    CacheFootprint footprint(window);
    for (int i = 0; i < 8; ++i) {
        QVERIFY(first.grow());
        footprint.written(first.path(), first.size());
    }
    for (int i = 0; i < 8; ++i) {
        QVERIFY(second.grow());
        footprint.written(second.path(), second.size());
    }
    QTRY_VERIFY(first.inCache() <= window / 2);
    QVERIFY(first.isWhole());
    QVERIFY(second.isWhole());
}

/// One that was removed meanwhile, say.
void TestCacheFootprint::doesWithoutAFile()
{
    CacheFootprint footprint(window);
    for (std::uint64_t size = window; size < 10 * window; size += window)
        footprint.written(path("nowhere"), size);
}

QTEST_GUILESS_MAIN(TestCacheFootprint)
#include "tst_cache_footprint.moc"
