// Steps through untrusted bytes and remembers the first step that went wrong.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dateline::core {

// Little-endian. Every read past the end, and every varint over 32 bits, gives 0 and makes ok()
// false for good: callers may read a whole record and ask once, as long as they ask before they use
// a number to allocate, index or loop.
class ByteReader {
 public:
  // `base` is where `bytes` starts in its file, so that offset() is relative to the file.
  explicit ByteReader(std::string_view bytes = {}, std::size_t base = 0) noexcept
      : bytes_(bytes),
        base_(base) {}

  [[nodiscard]] bool ok() const noexcept {
    return ok_;
  }
  [[nodiscard]] bool at_end() const noexcept {
    return at_ == bytes_.size();
  }
  [[nodiscard]] std::size_t left() const noexcept {
    return bytes_.size() - at_;
  }
  [[nodiscard]] std::size_t offset() const noexcept {
    return base_ + at_;
  }

  std::uint8_t u8() noexcept {
    if (at_ == bytes_.size()) {
      return fail();
    }
    return static_cast<std::uint8_t>(bytes_[at_++]);
  }

  std::uint16_t u16() noexcept {
    const std::uint32_t low = u8();
    return static_cast<std::uint16_t>(low | static_cast<std::uint32_t>(u8()) << 8);
  }

  std::uint32_t u32() noexcept {
    const std::uint32_t low = u16();
    return low | static_cast<std::uint32_t>(u16()) << 16;
  }

  std::int32_t i32() noexcept {
    return static_cast<std::int32_t>(u32());
  }  // two's complement

  // LEB128, at most five bytes, at most 2^32 - 1.
  std::uint32_t varint() noexcept {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 35; shift += 7) {
      const std::uint64_t byte = u8();
      value |= (byte & 127u) << shift;
      if (byte < 128u) {
        return value <= 0xffffffffu ? static_cast<std::uint32_t>(value) : fail();
      }
    }
    return fail();
  }

  // Zig-zag over varint: 0, -1, 1, -2, ... The whole range of int32.
  std::int32_t signed_varint() noexcept {
    const std::uint32_t v = varint();
    return static_cast<std::int32_t>((v >> 1) ^ (0u - (v & 1u)));
  }

  // The next `length` bytes; empty when there are fewer.
  std::string_view text(std::size_t length) noexcept {
    if (length > left()) {
      return fail(), std::string_view{};
    }
    at_ += length;
    return bytes_.substr(at_ - length, length);
  }

 private:
  std::uint8_t fail() noexcept {
    ok_ = false;
    at_ = bytes_.size();
    return 0;
  }

  std::string_view bytes_;
  std::size_t base_ = 0;
  std::size_t at_ = 0;
  bool ok_ = true;
};

}  // namespace dateline::core
