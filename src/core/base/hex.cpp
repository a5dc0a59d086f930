#include "core/base/hex.hpp"

namespace dateline::core {

void append_hex(std::string& text, std::uint64_t number, std::size_t digits) {
  for (std::size_t left = digits; left > 0; --left) {
    text += "0123456789abcdef"[number >> 4 * (left - 1) & 0xf];
  }
}

}  // namespace dateline::core
