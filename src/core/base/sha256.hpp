// SHA-256 (FIPS 180-4).
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace dateline::core {

using Sha256 = std::array<std::uint8_t, 32>;

// Of the bytes as they are. Time: linear; memory: none.
[[nodiscard]] Sha256 sha256(std::string_view bytes) noexcept;

// `sha256:` and 64 lower-case hex digits, as a source's `digest`.
[[nodiscard]] std::string sha256_text(std::string_view bytes);

}  // namespace dateline::core
