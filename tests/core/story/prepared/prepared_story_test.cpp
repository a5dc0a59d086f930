#include "core/story/prepared/prepared_story.hpp"

#include <filesystem>
#include <random>

#include <gtest/gtest.h>

#include "core/story/claim_table.hpp"
#include "core/support.hpp"

namespace dateline::core {
namespace {

Story prepared(const Story& story) {
  auto read = read_prepared_story(prepare_story(story));
  EXPECT_TRUE(read) << read.error().message;
  return read ? std::move(*read) : Story();
}

std::vector<std::string> shipped_stories() {
  std::vector<std::string> texts;
  for (const auto& entry :
       std::filesystem::directory_iterator(DATELINE_SOURCE_DIR "/data/stories")) {
    std::ifstream file(entry.path() / "story.json", std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    texts.push_back(text.str());
  }
  return texts;
}

TEST(PreparedStory, IsTheStoryAgain) {
  for (const std::string& text : shipped_stories()) {
    const auto story = read_story(text, "story.json");
    ASSERT_TRUE(story);
    EXPECT_EQ(prepare_story(prepared(story->story)), prepare_story(story->story));
  }
}

TEST(PreparedStory, KeepsWhatOneArticleSaysOtherwise) {
  const auto words_of = [](const Story& story) {
    std::string all;
    for (const Claim& claim : story.claims) {
      for (const Appearance& appearance : claim.appearances) {
        all += appearance.words ? appearance.words->summary.value_or("-") : "";
        all += std::to_string(appearance.number) + "\n";
      }
    }
    return all;
  };
  const Story story = good_story();
  EXPECT_NE(words_of(story).find_first_not_of("0123456789\n-"), std::string::npos);
  EXPECT_EQ(words_of(prepared(story)), words_of(story));
}

TEST(PreparedStory, IsToldFromOneAsWritten) {
  EXPECT_TRUE(is_prepared_story(prepare_story(good_story())));
  EXPECT_FALSE(is_prepared_story(good_story_text()));
  EXPECT_FALSE(is_prepared_story(""));
}

using Damage = void (*)(Story&);

class UnsoundStory : public testing::TestWithParam<std::pair<const char*, Damage>> {};

// What the rules of the format forbid, and the program relies on.
TEST_P(UnsoundStory, IsRefused) {
  Story story = good_story();
  GetParam().second(story);
  const auto read = read_prepared_story(prepare_story(story));
  EXPECT_FALSE(read) << GetParam().first;
}

constexpr std::pair<const char*, Damage> kDamages[] = {
    {"a place within itself", [](Story& s) { s.places[0].parent = PlaceIndex{0}; }},
    {"a circle of places",
     [](Story& s) {
       s.places[0].parent = PlaceIndex{1};
       s.places[1].parent = PlaceIndex{0};
     }},
    {"an actor of itself", [](Story& s) { s.actors[0].part_of = ActorIndex{0}; }},
    {"a place beyond the list",
     [](Story& s) {
       s.claims[0].places = {PlaceIndex{static_cast<std::uint32_t>(s.places.size())}};
     }},
    {"a point off the globe", [](Story& s) { s.places[0].point = LngLat{10, 91}; }},
    {"a circle without a middle",
     [](Story& s) {
       s.places[0].area_kind = AreaKind::circle;
       s.places[0].point.reset();
     }},
    {"an area without codes",
     [](Story& s) {
       s.places[0].area_kind = AreaKind::iso;
       s.places[0].iso_codes.clear();
     }},
    {"an open ring",
     [](Story& s) {
       s.places[0].area_kind = AreaKind::polygon;
       s.places[0].rings = {{{0, 0}, {1, 0}, {1, 1}, {0, 1}}};
     }},
    {"no id", [](Story& s) { s.claims[0].id.clear(); }},
    {"an id that links use", [](Story& s) { s.claims[0].id = "none"; }},
    {"a passage in no paragraph", [](Story& s) { s.claims[0].appearances[0].paragraph = 0; }},
    {"a passage beyond the paragraphs",
     [](Story& s) { s.claims[0].appearances[0].paragraph = 9999; }},
    {"a passage beyond its paragraph",
     [](Story& s) { s.claims[0].appearances[0].end = 99'999'999; }},
    {"an empty passage",
     [](Story& s) { s.claims[0].appearances[0].end = s.claims[0].appearances[0].start; }},
    {"a claim of no source", [](Story& s) { s.claims[0].appearances.clear(); }},
    {"a figure of no number", [](Story& s) { s.claims[0].figures.assign(1, Figure()); }},
    {"a link that runs", [](Story& s) { s.sources[0].url = "javascript:alert(1)"; }},
    {"a tab of two letters", [](Story& s) { s.sources[0].letter = "AB"; }},
    {"a source of no text", [](Story& s) { s.sources[0].paragraph_lengths.clear(); }},
    {"a heading beyond the paragraphs", [](Story& s) { s.sources[0].headings = {9999}; }},
    {"a publication without a latest day",
     [](Story& s) { s.sources[0].published = *parse_edtf("2024-10-01/.."); }},
    {"a day that is none", [](Story& s) { s.claims[0].said.text = "soon"; }},
    {"an open period", [](Story& s) { s.period = *parse_edtf("2024/.."); }},
    {"a movement to nowhere", [](Story& s) { s.movements.assign(1, Movement()); }},
    {"a relation to itself", [](Story& s) { s.relations[0].to = s.relations[0].from; }},
    {"a claim in two groups",
     [](Story& s) {
       const std::vector<ClaimIndex> claims{ClaimIndex{0}};
       s.questions[0].groups = {{"a", "A", claims}, {"b", "B", claims}};
     }},
    {"bounds upside down", [](Story& s) { s.default_bounds = GeoBox{0, 10, 10, 0}; }},
};
INSTANTIATE_TEST_SUITE_P(PreparedStory, UnsoundStory, testing::ValuesIn(kDamages));

// tests/fuzz holds the endless version.
TEST(PreparedStory, IsReadOrRefusedWhateverItsBytes) {
  const std::string good = prepare_story(good_story());
  std::mt19937 engine(20241026);
  const auto below = [&](std::size_t limit) {
    return std::uniform_int_distribution<std::size_t>(0, limit - 1)(engine);
  };
  std::size_t refused = 0;
  for (int round = 0; round < 3000; ++round) {
    std::string text = good;
    for (std::size_t n = 1 + below(3); n > 0; --n) {
      text[below(text.size())] = "0123456789\n\\<-x"[below(15)];
    }
    const auto read = read_prepared_story(text);
    refused += read ? 0u : 1u;
    if (read) {
      std::vector<std::uint32_t> rows;
      select_rows(make_claim_table(*read), {}, rows);
      EXPECT_EQ(rows.size(), read->claims.size());
    }
  }
  EXPECT_GT(refused, 100u);
}

}  // namespace
}  // namespace dateline::core
