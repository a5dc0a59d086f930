// Broken stories, each one edit away from the good one, and what an editor is told: code, path,
// line and column, nothing besides.
#include "core/story/read/bad_stories.hpp"

#include <algorithm>
#include <set>
#include <string>

#include <gtest/gtest.h>

#include "core/base/json_tree.hpp"
#include "core/story/check/story_check.hpp"
#include "core/story/read/desk_stories.hpp"
#include "core/support.hpp"

namespace dateline::core {
namespace {

// Edits that break references elsewhere too; the first problem of the code and path is still
// theirs.
const std::set<std::string> kWithConsequences =
    {"CapitalsInId", "IdThatLinksKeep", "IdTwice", "ScopeTwice"};

IsoCodes good_codes() {
  return *read_iso_codes(kGoodCodes, "iso-codes.json");
}

void expect_told(
    const BadStory& bad,
    const Problems& problems,
    const std::string& text,
    std::size_t edit
) {
  const auto found = std::find_if(problems.begin(), problems.end(), [&](const Problem& p) {
    return problem_code_name(p.code) == std::string(bad.code) && p.path == bad.path;
  });
  std::string all;
  for (const Problem& problem : problems) {
    all += describe(problem) + "\n";
  }
  ASSERT_NE(found, problems.end()) << all;
  const TextPosition at = locate(text, expected_offset(bad, text, edit));
  EXPECT_EQ(found->line, at.line) << all;
  EXPECT_TRUE(found->column == at.column || found->code == ProblemCode::not_text) << all;
  EXPECT_EQ(found->severity, bad.warning ? Severity::warning : Severity::error);
  EXPECT_EQ(found->file, "story.json");
  EXPECT_NE(found->remedy.find(bad.remedy), std::string::npos) << all;
  EXPECT_NE(found->message.find(bad.message), std::string::npos) << all;
  EXPECT_FALSE(found->message.empty());
  EXPECT_TRUE(problems.size() == 1u || kWithConsequences.count(bad.name) == 1) << all;
}

class BadStories : public testing::TestWithParam<BadStory> {};

TEST_P(BadStories, AreRefusedWithCodePathAndPosition) {
  const BadStory& bad = GetParam();
  const std::string good = good_story_text(), text = with(good, bad.from, bad.to);
  const auto read = read_story(text, "story.json");
  ASSERT_FALSE(read);
  expect_told(bad, read.error(), text, good.find(bad.from));
}

INSTANTIATE_TEST_SUITE_P(
    Editor,
    BadStories,
    testing::ValuesIn(bad_stories()),
    [](const auto& instance) { return std::string(instance.param.name); }
);

class DeskStories : public testing::TestWithParam<BadStory> {};

TEST_P(DeskStories, CanBeReadAndAreStillReported) {
  const BadStory& bad = GetParam();
  const std::string good = good_story_text(), text = with(good, bad.from, bad.to);
  EXPECT_TRUE(read_story(text, "story.json")) << "a reader need not be bothered with it";
  const IsoCodes codes = good_codes();
  const auto checked = check_story(text, "story.json", &codes);
  EXPECT_EQ(checked.has_value(), bad.warning);
  expect_told(bad, checked ? checked->warnings : checked.error(), text, good.find(bad.from));
}

INSTANTIATE_TEST_SUITE_P(
    Editor,
    DeskStories,
    testing::ValuesIn(kDeskStories),
    [](const auto& instance) { return std::string(instance.param.name); }
);

TEST(DeskRules, HaveNothingToSayAboutTheGoodStory) {
  const IsoCodes codes = good_codes();
  const auto checked = check_story(good_story_text(), "story.json", &codes);
  ASSERT_TRUE(checked) << describe(checked.error().front());
  EXPECT_TRUE(checked->warnings.empty()) << describe(checked->warnings.front());
}

// Without the list, a code of the right shape passes.
TEST(DeskRules, JudgeCodesByTheirShapeWhereTheListIsMissing) {
  const auto checked =
      check_story(with(good_story_text(), "[\"FI-10\"]", "[\"FI-11\"]"), "story.json", nullptr);
  ASSERT_TRUE(checked);
  EXPECT_TRUE(checked->warnings.empty());
}

std::string square_about(double west, double east) {
  const std::string w = std::to_string(west), e = std::to_string(east);
  return "[[" + w + ", 60], [" + e + ", 60], [" + e + ", 66], [" + w + ", 66], [" + w + ", 60]]";
}

constexpr const char* kBothRings =
    "[[28.0, 68.0], [29.5, 68.0], [29.5, 69.0], [28.0, 69.0], [28.0, 68.0]],\n"
    "      [[28.4, 68.3], [28.4, 68.6], [28.9, 68.6], [28.9, 68.3], [28.4, 68.3]]";

// What an editor can write without a word from us.
TEST(DeskRules, LetOddButPlainRingsPass) {
  for (const std::string& rings : {
           // counts on over the antimeridian
           square_about(170, 190),
           square_about(-190, -170),                                     // the other way
           square_about(-170, 0).insert(1, "[-170, 60], [-170, 60], "),  // a place said three times
           // two thirds round
           std::string(
               "[[-170, 60], [0, 60], [170, 60], [170, 66], [0, 66], [-170, 66], [-170, 60]]"
           ),
           std::string(
               "[[170, 60], [190, 60], [190, 66], [170, 66], [170, 60]], "
               // a hole told from the other side
               "[[-175, 61], [-175, 65], [-172, 65], [-172, 61], [-175, 61]]"
           ),
           // touching
           std::string(
               "[[0, 60], [9, 60], [9, 66], [0, 66], [0, 60]], [[0, 60], [2, 64], [5, 63], [0, 60]]"
           ),
       }) {
    const auto checked = check_story(with(good_story_text(), kBothRings, rings), "", nullptr);
    ASSERT_TRUE(checked) << rings << "\n" << describe(checked.error().front());
    EXPECT_TRUE(checked->warnings.empty()) << rings << "\n" << describe(checked->warnings.front());
  }
}

std::string ring_of(int points) {
  std::string ring = "[[20, 60]";
  for (int i = 1; i + 2 < points; ++i) {
    const std::string lng = std::to_string(20 + 10.0 * i / points);
    ring += ", [" + lng + (i % 2 == 0 ? ", 60]" : ", 60.1]");
  }
  return ring + ", [15, 70], [20, 60]]";
}

TEST(DeskRules, TakeAsManyPointsAsTheFormatAllowsAndNoMore) {
  const auto checked =
      check_story(with(good_story_text(), kBothRings, ring_of(20'000)), "", nullptr);
  ASSERT_TRUE(checked) << describe(checked.error().front());
  EXPECT_EQ(checked->story.places[4].rings[0].size(), 20'000u);
  for (const int points : {20'001, 100'000}) {
    const auto refused = read_story(with(good_story_text(), kBothRings, ring_of(points)), "");
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().front().code, ProblemCode::too_many);
    EXPECT_EQ(refused.error().front().path, "places[4].area.geojson.coordinates");
    EXPECT_EQ(refused.error().front().remedy, "Simplify the polygon.");
  }
}

// A mistyped id must not be followed by the news that what it means is unused.
TEST(DeskRules, CallNothingUnusedWhileThereAreErrors) {
  const auto checked = check_story(
      with(good_story_text(), "\"actor\": \"pilots\"", "\"actor\": \"pilot\""),
      "",
      nullptr
  );
  ASSERT_FALSE(checked);
  EXPECT_EQ(checked.error().size(), 1u) << describe(checked.error().back());
}

TEST(IsoCodes, AreReadOrRefusedWithAReason) {
  const IsoCodes codes = good_codes();
  EXPECT_TRUE(codes.has("FI-10"));
  EXPECT_FALSE(codes.has("FI-1"));
  EXPECT_EQ(codes.nearest_to("FI-1O"), "FI-10");
  EXPECT_EQ(codes.nearest_to("DE-BY"), "");
  EXPECT_EQ(read_iso_codes("[]", "f").error().code, ProblemCode::unknown_version);
  EXPECT_EQ(
      read_iso_codes(R"({"format": "dateline-iso-codes/1"})", "f").error().code,
      ProblemCode::wrong_type
  );
  EXPECT_EQ(
      read_iso_codes(R"({"format": "dateline-iso-codes/1", "codes": [1]})", "f").error().code,
      ProblemCode::wrong_type
  );
  EXPECT_EQ(read_iso_codes("{", "f").error().file, "f");
}

}  // namespace
}  // namespace dateline::core
