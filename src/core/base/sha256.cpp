// The hash as FIPS 180-4 writes it, block by block.
#include "core/base/sha256.hpp"

#include <algorithm>
#include <cstddef>

#include "core/base/hex.hpp"

namespace dateline::core {

namespace {

constexpr std::size_t kBlock = 64, kRounds = 64;

// FIPS 180-4, 4.2.2: of the cube roots of the first 64 primes the first 32 bits of their fractions.
constexpr std::array<std::uint32_t, kRounds> kConstants = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5,  // 0
    0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,  // 4
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3,  // 8
    0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,  // 12
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc,  // 16
    0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,  // 20
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7,  // 24
    0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,  // 28
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13,  // 32
    0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,  // 36
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3,  // 40
    0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,  // 44
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5,  // 48
    0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,  // 52
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208,  // 56
    0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2   // 60
};

// 5.3.3: the same of the square roots of the first eight.
constexpr std::array<std::uint32_t, 8> kStart = {
    0x6a09e667,
    0xbb67ae85,
    0x3c6ef372,
    0xa54ff53a,
    0x510e527f,
    0x9b05688c,
    0x1f83d9ab,
    0x5be0cd19
};

using State = std::array<std::uint32_t, 8>;
using Schedule = std::array<std::uint32_t, kRounds>;
using Block = std::array<std::uint8_t, kBlock>;

constexpr std::uint32_t turned(std::uint32_t word, int by) noexcept {
  return word >> by | word << (32 - by);
}

constexpr std::uint32_t mixed(std::uint32_t word, int a, int b, int c) noexcept {
  return turned(word, a) ^ turned(word, b) ^ turned(word, c);
}

std::uint32_t word_at(const Block& block, std::size_t byte) noexcept {
  std::uint32_t word = 0;
  for (std::size_t i = byte; i < byte + 4; ++i) {
    word = word << 8 | block[i];
  }
  return word;
}

// 6.2.2, 1.
Schedule schedule_of(const Block& block) noexcept {
  Schedule words{};
  for (std::size_t i = 0; i < 16; ++i) {
    words[i] = word_at(block, 4 * i);
  }
  for (std::size_t i = 16; i < kRounds; ++i) {
    const std::uint32_t a = words[i - 15];
    const std::uint32_t b = words[i - 2];
    const std::uint32_t mixed_a = turned(a, 7) ^ turned(a, 18) ^ a >> 3;
    const std::uint32_t mixed_b = turned(b, 17) ^ turned(b, 19) ^ b >> 10;
    words[i] = words[i - 16] + mixed_a + words[i - 7] + mixed_b;
  }
  return words;
}

// 6.2.2, 2 to 4, whose letters for the working variables are kept.
void compress(State& state, const Block& block) noexcept {
  const Schedule words = schedule_of(block);
  auto [a, b, c, d, e, f, g, h] = state;
  for (std::size_t i = 0; i < kRounds; ++i) {
    const std::uint32_t choice = (e & f) ^ (~e & g);
    const std::uint32_t majority = (a & b) ^ (a & c) ^ (b & c);
    const std::uint32_t constant = kConstants[i] + words[i];
    const std::uint32_t one = h + mixed(e, 6, 11, 25) + choice + constant;
    const std::uint32_t two = mixed(a, 2, 13, 22) + majority;
    h = g;
    g = f;
    f = e;
    e = d + one;
    d = c;
    c = b;
    b = a;
    a = one + two;
  }
  const State worked = {a, b, c, d, e, f, g, h};
  for (std::size_t i = 0; i < state.size(); ++i) {
    state[i] += worked[i];
  }
}

Block block_from(std::string_view bytes) noexcept {
  Block block{};
  const auto as_byte = [](char c) {
    return static_cast<std::uint8_t>(c);
  };
  std::transform(bytes.begin(), bytes.end(), block.begin(), as_byte);
  return block;
}

// What is left of the bytes, a single bit, and the length in bits at the very end: in one block, or
// in two.
void finish(State& state, std::string_view rest, std::uint64_t bytes) noexcept {
  constexpr std::size_t kLength = 8;  // bytes
  Block block = block_from(rest);
  block[rest.size()] = 0x80;
  if (rest.size() + 1 + kLength > kBlock) {
    compress(state, block);
    block = {};
  }
  const std::uint64_t bits = bytes * 8;
  for (std::size_t i = 0; i < kLength; ++i) {
    block[kBlock - 1 - i] = static_cast<std::uint8_t>(bits >> 8 * i);
  }
  compress(state, block);
}

}  // namespace

Sha256 sha256(std::string_view bytes) noexcept {
  State state = kStart;
  const std::uint64_t length = bytes.size();
  while (bytes.size() >= kBlock) {
    const Block block = block_from(bytes.substr(0, kBlock));
    compress(state, block);
    bytes.remove_prefix(kBlock);
  }
  finish(state, bytes, length);
  Sha256 digest{};
  for (std::size_t i = 0; i < digest.size(); ++i) {
    const std::size_t right = 8 * (3 - i % 4);  // bits beside the byte in its word
    digest[i] = static_cast<std::uint8_t>(state[i / 4] >> right);
  }
  return digest;
}

std::string sha256_text(std::string_view bytes) {
  std::string text = "sha256:";
  for (const std::uint8_t byte : sha256(bytes)) {
    append_hex(text, byte, 2);
  }
  return text;
}

}  // namespace dateline::core
