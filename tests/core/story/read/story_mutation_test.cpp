// The good story, damaged at random with a fixed seed: read or refused with reasons, never a crash.
// tests/fuzz holds the endless version.
#include <random>
#include <string>

#include <gtest/gtest.h>

#include "core/story/claim_table.hpp"
#include "core/support.hpp"

namespace dateline::core {
namespace {

class Damage {
 public:
  std::string operator()(std::string text) {
    for (std::size_t n = 1 + below(4); n > 0; --n) {
      change(text);
    }
    return text;
  }

 private:
  std::size_t below(std::size_t limit) {
    return std::uniform_int_distribution<std::size_t>(0, limit - 1)(engine_);
  }

  void change(std::string& text) {
    static const char* const kPieces[] = {
        "\"",
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "null",
        "-1",
        "1e308",
        "\"\"",
        "{}",
        "[]",
        "\\u0000",
        "\xff",
        "true",
        "\"2031-05-04\"",
        "\"tromso\""
    };
    const std::size_t at = below(text.size());
    const std::size_t length = std::min<std::size_t>(below(40), text.size() - at);
    switch (below(5)) {
      case 0:
        text[at] = static_cast<char>(below(256));
        break;
      case 1:
        text.erase(at, length);
        break;
      case 2:
        text.insert(at, text.substr(below(text.size()), length));
        break;
      case 3:
        text.insert(at, kPieces[below(std::size(kPieces))]);
        break;
      default:
        replace_token(text, at, kPieces[below(std::size(kPieces))]);
        break;
    }
  }

  // Puts a piece in the place of a whole JSON value, so that the damage often gets past the syntax.
  static void replace_token(std::string& text, std::size_t at, const char* piece) {
    const std::size_t start = text.find(": ", at);
    if (start == std::string::npos) {
      return;
    }
    const std::size_t end = text.find_first_of(",}\n", start + 2);
    if (end != std::string::npos) {
      text.replace(start + 2, end - start - 2, piece);
    }
  }

  std::mt19937 engine_{2031};
};

TEST(DamagedStory, IsReadOrRefusedWithReasons) {
  const std::string good = good_story_text();
  Damage damage;
  int refused_for_its_meaning = 0, read_after_all = 0;
  for (int i = 0; i < 6000; ++i) {
    const auto read = read_story(damage(good), "story.json");
    if (read) {
      ++read_after_all;
      const ClaimTable table = make_claim_table(read->story);
      ASSERT_EQ(table.size(), read->story.claims.size());
      continue;
    }
    ASSERT_FALSE(read.error().empty());
    std::size_t errors = 0;
    for (const Problem& problem : read.error()) {
      errors += problem.severity == Severity::error ? 1u : 0u;
      ASSERT_FALSE(problem.message.empty());
      ASSERT_GT(problem.line, 0u) << describe(problem);
    }
    ASSERT_GT(errors, 0u);
    refused_for_its_meaning += read.error().front().code == ProblemCode::not_json ||
                                       read.error().front().code == ProblemCode::not_text
                                   ? 0
                                   : 1;
  }
  EXPECT_GT(refused_for_its_meaning, 300);  // or the damage would only test the JSON parser
  EXPECT_GT(read_after_all, 30);
}

TEST(CutStory, IsRefusedAtEveryLength) {
  const std::string good = good_story_text();
  for (std::size_t length = 0; length + 2 < good.size(); length += 13) {
    const auto read = read_story(std::string_view(good).substr(0, length), "story.json");
    ASSERT_FALSE(read) << length;
    ASSERT_EQ(read.error().size(), 1u);
  }
}

}  // namespace
}  // namespace dateline::core
