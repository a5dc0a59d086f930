// The columns of the search: the story's different words, the entries that hold each, and what one
// search writes on. Internal to the search.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace dateline::core {

// Everything that can be found has a number, its entry: places first, then actors, sources,
// questions, claims, and last the quotes of claims.
struct SearchLayout {
  // the first entry of each; places are from 0
  std::uint32_t actors = 0, sources = 0, questions = 0, claims = 0, quotes = 0, end = 0;
};

// Different words, numbered as they were first met.
class Vocabulary {
 public:
  // The word's number; it is taken in when it is new.
  std::uint32_t add(std::span<const char16_t> letters);

  // Forgets what only `add` needs: none may follow.
  void close();

  [[nodiscard]] std::uint32_t size() const noexcept {
    return static_cast<std::uint32_t>(starts_.size() - 1);
  }
  [[nodiscard]] std::span<const char16_t> of(std::uint32_t word) const noexcept {
    return {letters_.data() + starts_[word], starts_[word + 1] - starts_[word]};
  }
  // The set of its letters, each as one of 32 bits: two words that are n edits apart differ in at
  // most 2 n of them.
  [[nodiscard]] std::uint32_t signature(std::uint32_t word) const noexcept {
    return signatures_[word];
  }
  [[nodiscard]] std::size_t bytes() const noexcept;

 private:
  void grow();

  std::vector<char16_t> letters_;
  std::vector<std::uint32_t> starts_{0};  // one more than words
  std::vector<std::uint32_t> signatures_;
  // open addressing: word + 1, 0 for free; a power of two, at most half full
  std::vector<std::uint32_t> slots_;
};

[[nodiscard]] std::uint32_t signature_of(std::span<const char16_t> letters) noexcept;

// Ascending lists of entries, each with a rank of 0 to 3, in one or two bytes an entry. Lists grow
// in any order until they are packed.
class PostingLists {
 public:
  // Not below what the list ends with; the same entry again is not taken, whatever its rank.
  void append(std::uint32_t list, std::uint32_t entry, std::uint8_t rank);

  // Lays out at least one more list, and about `bytes`; true when all are. No append may follow the
  // first call. Lists are read only after that.
  bool pack(std::size_t bytes);

  // visit(entry, rank), ascending. A list that was never appended to is empty.
  template <class Visit>
  void visit(std::uint32_t list, Visit&& visit) const {
    if (list + 1 >= starts_.size()) {
      return;
    }
    std::uint32_t entry = 0;
    for (const std::uint8_t *at = bytes_.data() + starts_[list],
                            *end = bytes_.data() + starts_[list + 1];
         at != end;) {
      std::uint32_t value = *at & 0x7fu;
      for (unsigned shift = 7; *at++ >= 0x80; shift += 7) {
        value |= (*at & 0x7fu) << shift;
      }
      entry += value >> 2;
      visit(entry, static_cast<std::uint8_t>(value & 3u));
    }
  }
  [[nodiscard]] std::size_t bytes() const noexcept {
    return bytes_.capacity() + starts_.capacity() * sizeof(std::uint32_t);
  }

 private:
  static constexpr std::size_t kBlockBytes = 12;
  struct Block {
    std::array<std::uint8_t, kBlockBytes> bytes{};
    std::uint32_t next = 0;
  };
  struct Tail {  // of a list that still grows
    std::uint32_t head = 0, block = 0, last = 0, bytes = 0;
  };
  void push(Tail& tail, std::uint8_t byte);
  void append_bytes(const Tail& tail);

  std::vector<Block> blocks_;
  std::vector<Tail> tails_;
  std::vector<std::uint32_t> starts_;  // one more than lists
  // base 128, low digits first: (step from the entry before) * 4 + rank
  std::vector<std::uint8_t> bytes_;
};

// What a search writes on.
struct SearchScratch {
  std::vector<std::uint16_t> costs;   // by entry, without quotes: of the words so far
  std::vector<std::uint8_t> matches;  // by entry: the best match of the current word
  std::vector<std::uint32_t> counts;  // by cost
};

}  // namespace dateline::core
