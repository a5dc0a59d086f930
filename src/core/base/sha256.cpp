// The hash as FIPS 180-4 writes it, block by block; its constants are worked out rather than
// listed.
#include "core/base/sha256.hpp"

#include <algorithm>
#include <cstddef>

namespace dateline::core {

namespace {

constexpr std::size_t kBlock = 64, kRounds = 64;

constexpr bool is_prime(unsigned number) noexcept {
  for (unsigned by = 2; by * by <= number; ++by) {
    if (number % by == 0) {
      return false;
    }
  }
  return true;
}

// The first 32 bits of the fraction of the root of degree 2 or 3 of `number`: the low word of
// floor(root * 2^32), found bit by bit in whole numbers.
constexpr std::uint32_t root_fraction(unsigned number, int degree) noexcept {
  __extension__ using Wide = unsigned __int128;
  std::uint64_t root = 0;  // of number * 2^(32 * degree); below 2^37, for numbers below 2^9
  for (int bit = 36; bit >= 0; --bit) {
    const std::uint64_t next = root | std::uint64_t{1} << bit;
    const Wide power = degree == 2 ? Wide{next} * next : Wide{next} * next * next;
    if (power >> 32 * degree < number) {
      root = next;
    }
  }
  return static_cast<std::uint32_t>(root);
}

template <std::size_t Count>
constexpr std::array<std::uint32_t, Count> roots_of_primes(int degree) noexcept {
  std::array<std::uint32_t, Count> roots{};
  unsigned number = 1;
  for (std::uint32_t& root : roots) {
    do {
      ++number;
    } while (!is_prime(number));
    root = root_fraction(number, degree);
  }
  return roots;
}

constexpr auto kConstants = roots_of_primes<kRounds>(3);
constexpr auto kStart = roots_of_primes<8>(2);
static_assert(
    kConstants[0] == 0x428a2f98u && kConstants[63] == 0xc67178f2u && kStart[0] == 0x6a09e667u &&
    kStart[7] == 0x5be0cd19u
);

using State = std::array<std::uint32_t, 8>;
using Block = std::array<std::uint8_t, kBlock>;

constexpr std::uint32_t turned(std::uint32_t word, int by) noexcept {
  return word >> by | word << (32 - by);
}

std::array<std::uint32_t, kRounds> schedule_of(const Block& block) noexcept {
  std::array<std::uint32_t, kRounds> words{};
  for (std::size_t i = 0; i < 16; ++i) {
    for (std::size_t byte = 0; byte < 4; ++byte) {
      words[i] = words[i] << 8 | block[4 * i + byte];
    }
  }
  for (std::size_t i = 16; i < kRounds; ++i) {
    const std::uint32_t a = words[i - 15], b = words[i - 2];
    words[i] = words[i - 16] + (turned(a, 7) ^ turned(a, 18) ^ a >> 3) + words[i - 7] +
               (turned(b, 17) ^ turned(b, 19) ^ b >> 10);
  }
  return words;
}

void take_block(State& state, const Block& block) noexcept {
  const auto words = schedule_of(block);
  State s = state;
  for (std::size_t i = 0; i < kRounds; ++i) {
    const std::uint32_t choice = (s[4] & s[5]) ^ (~s[4] & s[6]),
                        most = (s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2]);
    const std::uint32_t one = s[7] + (turned(s[4], 6) ^ turned(s[4], 11) ^ turned(s[4], 25)) +
                              choice + kConstants[i] + words[i];
    const std::uint32_t two = (turned(s[0], 2) ^ turned(s[0], 13) ^ turned(s[0], 22)) + most;
    s = {one + two, s[0], s[1], s[2], s[3] + one, s[4], s[5], s[6]};
  }
  for (std::size_t i = 0; i < state.size(); ++i) {
    state[i] += s[i];
  }
}

Block block_from(std::string_view bytes) noexcept {
  Block block{};
  std::transform(bytes.begin(), bytes.end(), block.begin(), [](char c) {
    return static_cast<std::uint8_t>(c);
  });
  return block;
}

// What is left of the bytes, a single bit, and the length in bits at the very end: in one block, or
// in two.
void take_end(State& state, std::string_view rest, std::uint64_t bytes) noexcept {
  Block block = block_from(rest);
  block[rest.size()] = 0x80;
  if (rest.size() + 9 > kBlock) {
    take_block(state, block);
    block = {};
  }
  for (std::size_t i = 0; i < 8; ++i) {
    block[kBlock - 1 - i] = static_cast<std::uint8_t>(bytes * 8 >> 8 * i);
  }
  take_block(state, block);
}

}  // namespace

std::array<std::uint8_t, 32> sha256(std::string_view bytes) noexcept {
  State state = kStart;
  const std::uint64_t length = bytes.size();
  for (; bytes.size() >= kBlock; bytes.remove_prefix(kBlock)) {
    take_block(state, block_from(bytes.substr(0, kBlock)));
  }
  take_end(state, bytes, length);
  std::array<std::uint8_t, 32> digest{};
  for (std::size_t i = 0; i < digest.size(); ++i) {
    digest[i] = static_cast<std::uint8_t>(state[i / 4] >> (24 - 8 * (i % 4)));
  }
  return digest;
}

std::string sha256_text(std::string_view bytes) {
  std::string text = "sha256:";
  for (const std::uint8_t byte : sha256(bytes)) {
    text += "0123456789abcdef"[byte >> 4];
    text += "0123456789abcdef"[byte & 0xf];
  }
  return text;
}

}  // namespace dateline::core
