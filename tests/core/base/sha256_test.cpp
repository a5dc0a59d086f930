#include "core/base/sha256.hpp"

#include <gtest/gtest.h>

namespace dateline::core {
namespace {

// FIPS 180-2's examples, and those of its validation.
TEST(Sha256, IsWhatTheStandardSays) {
  EXPECT_EQ(
      sha256_text(""),
      "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
  );
  EXPECT_EQ(
      sha256_text("abc"),
      "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
  );
  EXPECT_EQ(
      sha256_text("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
      "sha256:248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
  );
  EXPECT_EQ(
      sha256_text(
          "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqr"
          "lmnopqrsmnopqrstnopqrstu"
      ),
      "sha256:cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
  );
  EXPECT_EQ(
      sha256_text(std::string(1'000'000, 'a')),
      "sha256:cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
  );
}

// Python's hashlib: every length around the ends of the first blocks.
TEST(Sha256, IsThatOfAnotherProgramForEveryLength) {
  std::string all;
  for (std::size_t length = 0; length < 300; ++length) {
    all += sha256_text(std::string(length, static_cast<char>('a' + length % 26)));
  }
  EXPECT_EQ(
      sha256_text(all),
      "sha256:996c2edc1dda2e812ac89c1414c76072830dc3c670d2774609e9f04d3499b7ed"
  );
}

}  // namespace
}  // namespace dateline::core
