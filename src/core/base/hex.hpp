// Numbers as hex digits.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace dateline::core {

// The lowest `digits` hex digits of the number, in lower case, with leading zeros.
void append_hex(std::string& text, std::uint64_t number, std::size_t digits);

}  // namespace dateline::core
