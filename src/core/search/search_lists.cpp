// Growing the columns of the search, and laying them out.
#include "core/search/search_lists.hpp"

#include <algorithm>

namespace dateline::core {
namespace {

std::uint32_t hash_of(std::span<const char16_t> letters) noexcept {
  std::uint32_t hash = 2166136261u;
  for (const char16_t letter : letters) {
    hash = (hash ^ letter) * 16777619u;
  }
  hash ^= hash >> 15;
  return hash;
}

bool same(std::span<const char16_t> a, std::span<const char16_t> b) noexcept {
  return std::equal(a.begin(), a.end(), b.begin(), b.end());
}

}  // namespace

std::uint32_t signature_of(std::span<const char16_t> letters) noexcept {
  std::uint32_t signature = 0;
  for (const char16_t letter : letters) {
    signature |= 1u << (letter & 31u);
  }
  return signature;
}

std::uint32_t Vocabulary::add(std::span<const char16_t> letters) {
  const std::size_t words = size() + 1;
  if (2 * words > slots_.size()) {
    grow();
  }
  const auto mask = static_cast<std::uint32_t>(slots_.size() - 1);
  std::uint32_t slot = hash_of(letters) & mask;
  for (; slots_[slot] != 0; slot = (slot + 1) & mask) {
    const std::uint32_t word = slots_[slot] - 1;
    if (same(of(word), letters)) {
      return word;
    }
  }
  letters_.insert(letters_.end(), letters.begin(), letters.end());
  starts_.push_back(static_cast<std::uint32_t>(letters_.size()));
  signatures_.push_back(signature_of(letters));
  slots_[slot] = size();
  return size() - 1;
}

void Vocabulary::grow() {
  const std::size_t slots = std::max<std::size_t>(256, 2 * slots_.size());
  slots_.assign(slots, 0);
  const auto mask = static_cast<std::uint32_t>(slots_.size() - 1);
  for (std::uint32_t word = 0; word < size(); ++word) {
    const std::uint32_t hash = hash_of(of(word));
    std::uint32_t slot = hash & mask;
    while (slots_[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    slots_[slot] = word + 1;
  }
}

void Vocabulary::close() {
  slots_ = {};
  letters_.shrink_to_fit();
  starts_.shrink_to_fit();
  signatures_.shrink_to_fit();
}

std::size_t Vocabulary::bytes() const noexcept {
  const std::size_t letters = letters_.capacity();
  const std::size_t numbers = starts_.capacity() + signatures_.capacity() + slots_.capacity();
  return letters * sizeof(char16_t) + numbers * sizeof(std::uint32_t);
}

void PostingLists::append(std::uint32_t list, std::uint32_t entry, std::uint8_t rank) {
  if (list >= tails_.size()) {
    tails_.resize(std::size_t{list} + 1);
  }
  Tail& tail = tails_[list];
  if (tail.bytes > 0 && tail.last == entry) {
    return;
  }
  std::uint32_t value = (entry - tail.last) << 2 | rank;
  tail.last = entry;
  for (; value >= 0x80; value >>= 7) {
    push(tail, static_cast<std::uint8_t>(value | 0x80u));
  }
  push(tail, static_cast<std::uint8_t>(value));
}

void PostingLists::push(Tail& tail, std::uint8_t byte) {
  const std::size_t at = tail.bytes++ % kBlockBytes;
  if (at == 0) {
    const auto block = static_cast<std::uint32_t>(blocks_.size());
    blocks_.emplace_back();
    const bool is_first = tail.bytes == 1;
    (is_first ? tail.head : blocks_[tail.block].next) = block;
    tail.block = block;
  }
  blocks_[tail.block].bytes[at] = byte;
}

void PostingLists::append_bytes(const Tail& tail) {
  std::uint32_t at = tail.head;
  for (std::size_t left = tail.bytes; left > 0;) {
    const Block& block = blocks_[at];
    const std::size_t here = std::min(left, kBlockBytes);
    const auto begin = block.bytes.begin();
    const auto end = begin + static_cast<std::ptrdiff_t>(here);
    bytes_.insert(bytes_.end(), begin, end);
    left -= here;
    at = block.next;
  }
}

bool PostingLists::pack(std::size_t bytes) {
  if (starts_.empty()) {
    std::size_t all = 0;
    for (const Tail& tail : tails_) {
      all += tail.bytes;
    }
    bytes_.reserve(all);
    starts_.reserve(tails_.size() + 1);
    starts_.push_back(0);
  }
  const std::size_t enough = bytes_.size() + std::max<std::size_t>(bytes, 1);
  const auto is_packed = [this] {
    return starts_.size() > tails_.size();
  };
  while (!is_packed() && bytes_.size() < enough) {
    append_bytes(tails_[starts_.size() - 1]);
    const auto end = static_cast<std::uint32_t>(bytes_.size());
    starts_.push_back(end);
  }
  if (!is_packed()) {
    return false;
  }
  blocks_ = {};
  tails_ = {};
  return true;
}

}  // namespace dateline::core
