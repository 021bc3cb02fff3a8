// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

/// Files and folders for their owner only. Those that can fail say why in errno.
namespace telltale::network {

/// A descriptor with an owner that closes it.
class OwnedDescriptor
{
public:
    explicit OwnedDescriptor(int descriptor) : m_descriptor(descriptor) {}
    ~OwnedDescriptor();
    OwnedDescriptor(const OwnedDescriptor &) = delete;
    OwnedDescriptor &operator=(const OwnedDescriptor &) = delete;
    int get() const { return m_descriptor; }
    explicit operator bool() const { return m_descriptor >= 0; }

private:
    int m_descriptor;
};

/// What was opened belongs to this user (or to root) and is closed to all others.
bool isOwnersOnly(int descriptor);
/// All bytes up to the end; false when reading fails or there are more than `most`.
bool readWhole(int descriptor, std::size_t most, std::string &bytes);
bool writeWhole(int descriptor, std::string_view bytes);
/// Makes the folder, and those above it that are missing, with 0700. True when it was there.
bool makeOwnersFolder(const std::string &folder);

enum class PlaceExisting : std::uint8_t { Refuse, Replace };
/// A file of 0600 that is there as a whole or not at all: written beside its place and put there. With Refuse, errno is
/// EEXIST when there is one.
bool writeOwnersFile(const std::string &path, std::string_view bytes, PlaceExisting existing);

} // namespace telltale::network
