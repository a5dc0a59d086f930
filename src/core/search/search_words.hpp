// The words of a text, folded, and where each letter stands in the text as it was written.
//
//   words     `Kim Yong-hyun’s 8,000 troops in the U.S.`
//             kim | yong | hyun | 8000 | troops | in | the | us
//   letters   UTF-16 units: a letter beyond U+FFFF is two. A Hangul syllable is its keystrokes (see
//             fold.hpp).
//   numbers   digits and letters part; groups of three digits join over , . ’ and narrow spaces;
//             `1.5` keeps its point
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "core/search/fold.hpp"

namespace dateline::core {

inline constexpr std::size_t kWordLetters = 40;  // of a longer word the beginning is kept

struct Word {
  std::array<char16_t, kWordLetters> letters{};
  std::uint8_t count = 0;
  [[nodiscard]] std::span<const char16_t> all() const noexcept {
    return {letters.data(), count};
  }
  [[nodiscard]] bool is_number() const noexcept {
    return count > 0 && letters[0] >= u'0' && letters[0] <= u'9';
  }
  [[nodiscard]] bool is_hangul() const noexcept {
    return count > 0 && letters[0] >= 0x3131 && letters[0] <= 0x3163;
  }
};

// Walks a text. Bytes that are not UTF-8 part words. Does not allocate.
class WordReader {
 public:
  explicit WordReader(std::string_view text) noexcept
      : text_(text) {}

  // Moves on to the next word; false at the end.
  bool next() noexcept;

  [[nodiscard]] const Word& word() const noexcept {
    return word_;
  }
  // the word's first byte
  [[nodiscard]] std::uint32_t first() const noexcept {
    return first_;
  }
  // the byte after its last one
  [[nodiscard]] std::uint32_t last() const noexcept {
    return last_;
  }
  // The byte after the letter at `at` < count and the marks that follow it.
  [[nodiscard]] std::uint32_t end_of(std::size_t at) const noexcept {
    return ends_[at];
  }

 private:
  struct Piece {  // a code point of the text
    char32_t code_point = 0;
    std::size_t bytes = 1;
    Folded folded;
  };
  [[nodiscard]] Piece peek(std::size_t at) const noexcept;
  [[nodiscard]] bool is_lone_letter(std::size_t at) const noexcept;
  [[nodiscard]] bool is_s(const Piece& piece) const noexcept;
  [[nodiscard]] bool continues(std::size_t at) const noexcept;
  [[nodiscard]] std::size_t digits_from(std::size_t at) const noexcept;
  void consume(const Piece& piece) noexcept;
  void consume_marks() noexcept;
  void consume_digits() noexcept;
  void read_letters() noexcept;
  void read_number() noexcept;
  bool pass_apostrophe(std::size_t bytes) noexcept;

  std::string_view text_;
  std::size_t at_ = 0;
  Word word_;
  std::uint32_t first_ = 0, last_ = 0;
  std::array<std::uint32_t, kWordLetters> ends_{};
};

}  // namespace dateline::core
