// Words that a message quotes: shortened, in quotation marks, and the one that may have been meant.
#include <algorithm>
#include <array>

#include "core/base/edit_distance.hpp"
#include "core/base/text.hpp"
#include "core/base/utf8.hpp"

namespace dateline::core {
namespace {

char16_t lower(char letter) noexcept {
  const auto byte = static_cast<unsigned char>(letter);
  return letter >= 'A' && letter <= 'Z' ? byte + 32 : byte;
}

// A word in lower case (ASCII's alone); of a longer one than edit_distance takes, the beginning.
class LowerWord {
 public:
  explicit LowerWord(std::string_view word) noexcept
      : size_(std::min(word.size(), letters_.size())) {
    std::transform(word.data(), word.data() + size_, letters_.begin(), lower);
  }
  [[nodiscard]] std::span<const char16_t> letters() const noexcept {
    return {letters_.data(), size_};
  }

 private:
  std::array<char16_t, kEditLetters + 1> letters_{};
  std::size_t size_;
};

}  // namespace

std::string shortened(std::string_view text, std::size_t code_points) {
  std::string line;
  std::size_t count = 0;
  for (const char byte : text) {
    const auto value = static_cast<unsigned char>(byte);
    if (!is_continuation(byte) && count++ == code_points) {
      return line + "…";
    }
    line += value < 0x20 || value == 0x7f ? ' ' : byte;
  }
  return line;
}

std::string quoted(std::string_view text) {
  return concat({"“", shortened(text), "”"});
}

std::string_view
nearest(std::string_view word, std::span<const std::string_view> candidates) noexcept {
  const LowerWord wanted(word);
  std::string_view best;
  std::size_t too_many = std::max<std::size_t>(1, word.size() / 3) + 1;
  for (const std::string_view candidate : candidates) {
    const LowerWord offered(candidate);
    const std::size_t distance = edit_distance(wanted.letters(), offered.letters(), too_many - 1);
    if (distance == 0) {
      return candidate;
    }
    if (distance < too_many) {
      too_many = distance;
      best = candidate;
    }
  }
  return best;
}

}  // namespace dateline::core
