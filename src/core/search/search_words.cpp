// Cutting a text into words: where letters end, what joins over a point, an apostrophe or a comma,
// and what does not.
#include "core/search/search_words.hpp"

#include "core/base/utf8.hpp"

namespace dateline::core {
namespace {

bool is_apostrophe(char32_t c) noexcept {
  return c == U'\'' || c == U'’' || c == U'ʼ' || c == U'＇';
}

// No-break, figure, thin and narrow spaces: a plain one parts numbers, `in 2024 300 men`.
bool is_narrow_space(char32_t c) noexcept {
  return c == 0xa0 || c == 0x2007 || c == 0x2009 || c == 0x202f;
}

bool parts_digits(char32_t c) noexcept {
  return c == U',' || c == U'.' || is_apostrophe(c) || is_narrow_space(c);
}

}  // namespace

WordReader::Piece WordReader::peek(std::size_t at) const noexcept {
  const CodePoint point = code_point_at(text_, at);
  // U+02BC is a letter elsewhere
  const Folded folded = is_apostrophe(point.value) ? Folded{} : fold(point.value);
  return {point.value, point.bytes, folded};
}

void WordReader::consume(const Piece& piece) noexcept {
  at_ += piece.bytes;
  last_ = static_cast<std::uint32_t>(at_);
  for (std::size_t i = 0; i < piece.folded.count && word_.count < kWordLetters; ++i) {
    ends_[word_.count] = last_;
    word_.letters[word_.count++] = piece.folded.letters[i];
  }
  if (piece.folded.kind == LetterKind::mark && word_.count > 0) {
    ends_[word_.count - 1u] = last_;
  }
}

void WordReader::consume_marks() noexcept {
  while (at_ < text_.size() && peek(at_).folded.kind == LetterKind::mark) {
    consume(peek(at_));
  }
}

bool WordReader::next() noexcept {
  word_.count = 0;
  for (; at_ < text_.size(); at_ += peek(at_).bytes) {
    const Piece piece = peek(at_);
    if (piece.folded.count == 0) {
      continue;
    }
    first_ = static_cast<std::uint32_t>(at_);
    if (piece.folded.kind == LetterKind::digit) {
      read_number();
    } else if (piece.folded.kind == LetterKind::sign) {
      consume(piece);
      consume_marks();
    } else {
      read_letters();
    }
    return true;
  }
  return false;
}

void WordReader::read_letters() noexcept {
  std::size_t since_point = 0;  // letters, as written
  while (at_ < text_.size()) {
    const Piece piece = peek(at_);
    if (piece.folded.kind == LetterKind::mark) {
      consume(piece);
    } else if (piece.folded.kind == LetterKind::letter) {
      consume(piece);
      ++since_point;
    } else if (piece.code_point == U'.' && since_point == 1 && is_lone_letter(at_ + 1)) {
      at_ += 1;
      since_point = 0;
    } else if (!is_apostrophe(piece.code_point) || !pass_apostrophe(piece.bytes)) {
      return;
    }
  }
}

// `U.S.`: the letter after the point is the last before another point or the end of the word.
bool WordReader::is_lone_letter(std::size_t at) const noexcept {
  if (at >= text_.size()) {
    return false;
  }
  const Piece piece = peek(at);
  if (piece.folded.kind != LetterKind::letter) {
    return false;
  }
  const std::size_t after = at + piece.bytes;
  if (after >= text_.size()) {
    return true;
  }
  const Piece next = peek(after);
  return next.folded.kind == LetterKind::part && !is_apostrophe(next.code_point);
}

// Between letters it is passed over (`п’ять`), but for the English genitive, which is dropped, and
// after a single Latin letter (`l’armée`, `O’Brien`), where it parts.
bool WordReader::pass_apostrophe(std::size_t bytes) noexcept {
  const std::size_t after = at_ + bytes;
  if (after >= text_.size()) {
    return false;
  }
  const Piece piece = peek(after);
  if (piece.folded.kind != LetterKind::letter) {
    return false;
  }
  if (is_s(piece) && !continues(after + piece.bytes)) {
    at_ = after + piece.bytes;
    return false;
  }
  if (word_.count == 1 && word_.letters[0] < 0x250) {
    return false;
  }
  at_ = after;
  return true;
}

bool WordReader::is_s(const Piece& piece) const noexcept {
  return piece.folded.count == 1 && piece.folded.letters[0] == u's';
}

bool WordReader::continues(std::size_t at) const noexcept {
  return at < text_.size() && peek(at).folded.kind == LetterKind::letter;
}

std::size_t WordReader::digits_from(std::size_t at) const noexcept {
  std::size_t count = 0;
  for (; at < text_.size() && peek(at).folded.kind == LetterKind::digit; at += peek(at).bytes) {
    ++count;
  }
  return count;
}

void WordReader::consume_digits() noexcept {
  while (at_ < text_.size() && peek(at_).folded.kind == LetterKind::digit) {
    consume(peek(at_));
  }
}

void WordReader::read_number() noexcept {
  consume_digits();
  const bool may_group = word_.count <= 3;
  char32_t grouped_by = 0;
  while (at_ < text_.size()) {
    const Piece piece = peek(at_);
    const std::size_t after = at_ + piece.bytes, digits = digits_from(after);
    const bool groups = may_group && digits == 3 && parts_digits(piece.code_point) &&
                        (grouped_by == 0 || grouped_by == piece.code_point);
    if (!groups) {
      break;
    }
    grouped_by = piece.code_point;
    at_ = after;
    consume_digits();
  }
  const char32_t sign = at_ < text_.size() ? peek(at_).code_point : 0;
  if ((sign != U'.' && sign != U',') || digits_from(at_ + 1) == 0) {
    return;
  }
  if (word_.count < kWordLetters) {
    word_.letters[word_.count++] = u'.',
    ends_[word_.count - 1u] = static_cast<std::uint32_t>(at_ + 1);
  }
  at_ += 1;
  consume_digits();
}

}  // namespace dateline::core
