#include "core/anchors/anchor.hpp"

#include <string>

#include <gtest/gtest.h>

#include "core/anchors/anchor_hash.hpp"
#include "core/anchors/anchor_support.hpp"
#include "core/support.hpp"

namespace dateline::core {
namespace {

constexpr const char* kArticle =
    "The ferry did not sail on Sunday.\n"
    "About 40 passengers waited on the quay until noon, the harbour office said, and then went "
    "home by bus.\n"
    "The captain would not speak.\n"
    "The company denied that the engine had failed. The captain would not speak.\n"
    "It sails again on Tuesday.\n";

AnchorText read(const std::string& text) {
  return read_anchor_text(text, "gazette", tools::text_services());
}

Appearance anchor_of(const std::string& phrase, std::uint32_t paragraph = 0) {
  const AnchorText text = read(kArticle);
  return anchored(text, find_phrase(text, phrase, paragraph).at(0));
}

AnchorFinding check(const std::string& article, const Appearance& appearance) {
  return check_anchor(read(article), appearance);
}

TEST(Anchor, IsExactInItsOwnText) {
  const AnchorFinding found = check(kArticle, anchor_of("About 40 … noon"));
  EXPECT_EQ(found.state, AnchorState::exact);
  EXPECT_EQ(found.place.paragraph, 2u);
  EXPECT_EQ(found.place.start, 0u);
  EXPECT_EQ(found.place.end, 49u);
  EXPECT_EQ(found.percent_left, 100u);
}

TEST(Anchor, IsUncheckedWithoutAFingerprint) {
  EXPECT_EQ(
      check(kArticle, Appearance{SourceIndex{0}, 2, 0, 49, {}, {}}).state,
      AnchorState::unchecked
  );
}

TEST(Anchor, MovesWithItsWords) {
  const AnchorFinding found =
      check(with(kArticle, "About 40", "Fog lay thick. About 40"), anchor_of("About 40 … noon"));
  EXPECT_EQ(found.state, AnchorState::moved);
  EXPECT_EQ(found.place.start, 15u);
  EXPECT_EQ(found.place.end, 64u);
}

TEST(Anchor, SaysHowMuchIsLeftOfAnEditedPassage) {
  const Appearance appearance = anchor_of("About 40 … by bus.");
  const AnchorFinding digit = check(with(kArticle, "40", "41"), appearance);
  EXPECT_EQ(digit.state, AnchorState::edited);
  EXPECT_GE(digit.percent_left, 80u);
  EXPECT_LT(digit.percent_left, 100u);
  const AnchorFinding half = check(
      with(
          kArticle,
          "the harbour office said, and then went home by bus",
          "when a tug came at last from the mainland to take them off"
      ),
      appearance
  );
  EXPECT_LT(half.percent_left, digit.percent_left);
}

TEST(Anchor, IsLostWhenItsParagraphIsGone) {
  const std::string gone = with(
      kArticle,
      "About 40 passengers waited on the quay until noon, the harbour office said, and then went "
      "home by bus.\n",
      ""
  );
  EXPECT_EQ(check(gone, anchor_of("About 40 … by bus.")).state, AnchorState::lost);
}

TEST(Anchor, DoesNotJumpToALookalikeFarAway) {
  const std::string far = with(
      with(kArticle, "About 40 passengers", "Nobody knows how many people there"),
      "It sails",
      "One.\nTwo.\nThree.\nFour.\nAbout 41 passengers waited on the quay until noon, the "
      "harbour office said.\nIt sails"
  );
  const AnchorFinding found = check(far, anchor_of("About 40 … noon"));
  EXPECT_NE(found.state, AnchorState::exact);
  EXPECT_NE(found.state, AnchorState::moved);
  if (found.state == AnchorState::edited) {
    EXPECT_EQ(found.place.paragraph, 2u);
  }
}

TEST(Anchor, TellsCopiesApartByTheirNeighbours) {
  const Appearance first = anchor_of("The captain would not speak.", 3);
  ASSERT_EQ(first.fingerprint->copies, 2u);
  const AnchorFinding found = check("A new headline\n" + std::string(kArticle), first);
  EXPECT_EQ(found.state, AnchorState::moved);
  EXPECT_EQ(found.place.paragraph, 4u);
}

TEST(Anchor, IsNotExactWhenACopyHasTakenItsPlace) {
  const AnchorFinding found = check(
      "A new headline\nIt sails again on Tuesday.\n" + std::string(kArticle) + "The end.\n",
      anchor_of("The ferry did not sail on Sunday.")
  );
  EXPECT_EQ(found.state, AnchorState::moved);
  const std::string taken =
      "One.\nAbout 40 passengers waited on the quay until noon.\nThree.\n" + std::string(kArticle);
  const AnchorFinding other = check(taken, anchor_of("About 40 … noon"));
  EXPECT_EQ(other.state, AnchorState::moved);
  EXPECT_EQ(other.place.paragraph, 5u);
}

TEST(Anchor, IsLostWhenTwoCopiesCannotBeToldApart) {
  const Appearance first = anchor_of("The captain would not speak.", 3);
  const AnchorFinding found = check(
      "Headline\nThe captain would not speak.\nElsewhere\nThe captain would not speak.\nEnd\n",
      first
  );
  EXPECT_EQ(found.state, AnchorState::lost);
  EXPECT_EQ(found.copies, 2u);
}

TEST(Anchor, IsLostWhenOneOfTwoCopiesIsGone) {
  const AnchorFinding found = check(
      with(kArticle, "The captain would not speak.\n", ""),
      anchor_of("The captain would not speak.", 3)
  );
  EXPECT_EQ(found.state, AnchorState::lost);
}

TEST(Anchor, DoesNotCrossParagraphs) {
  const AnchorFinding found =
      check(with(kArticle, "until noon", "until\nnoon"), anchor_of("About 40 … noon"));
  EXPECT_NE(found.state, AnchorState::exact);
  EXPECT_NE(found.state, AnchorState::moved);
}

TEST(Anchor, OfAFewWordsNeedsANeighbourToMove) {
  const Appearance appearance = anchor_of("on Tuesday");
  EXPECT_EQ(
      check(with(kArticle, "It sails again", "It sails"), appearance).state,
      AnchorState::moved
  );
  EXPECT_EQ(
      check("On Monday.\nNobody.\nPerhaps on Tuesday, perhaps not.\nWho knows.\n", appearance)
          .state,
      AnchorState::lost
  );
}

TEST(Anchor, IsTiedToItsSource) {
  const AnchorText other = read_anchor_text(kArticle, "herald", tools::text_services());
  EXPECT_EQ(check_anchor(other, anchor_of("About 40 … noon")).state, AnchorState::lost);
}

TEST(Anchor, SurvivesTextsOfAnyShape) {
  const Appearance appearance = anchor_of("About 40 … noon");
  for (const char* text : {"", "\n\n", "a", "\u00ad", "About 40"}) {
    EXPECT_EQ(check(text, appearance).state, AnchorState::lost) << text;
  }
}

TEST(Fingerprint, IsRefusedForAPassageThatIsNotThere) {
  const AnchorText text = read(kArticle);
  EXPECT_FALSE(make_fingerprint(text, {0, 0, 5}));
  EXPECT_FALSE(make_fingerprint(text, {6, 0, 5}));
  EXPECT_FALSE(make_fingerprint(text, {1, 5, 5}));
  EXPECT_FALSE(make_fingerprint(text, {1, 0, 500}));
  EXPECT_FALSE(make_fingerprint(text, {1, 3, 4}));  // a space
}

// The good story with this in place of its first fingerprint.
std::string story_with(const std::string& fingerprint) {
  const std::string story = good_story_text(), key = "\"fingerprint\": ";
  const std::size_t at = story.find(key) + key.size();
  return std::string(story).replace(at, story.find('}', at) + 1 - at, fingerprint);
}

TEST(Fingerprint, ComesBackFromTheStoryAsItWasWritten) {
  const Fingerprint made = *anchor_of("About 40 … noon").fingerprint;
  const std::string story = story_with(fingerprint_json(made));
  const auto again = read_story(story, "story.json");
  ASSERT_TRUE(again) << describe(again.error().front());
  const auto& found = again->story.claims[0].appearances[0].fingerprint;
  ASSERT_TRUE(found);
  EXPECT_EQ(fingerprint_json(*found), fingerprint_json(made));
  EXPECT_EQ(found->digest, made.digest);
  EXPECT_EQ(found->sketch, made.sketch);
}

TEST(Fingerprint, ThatIsDamagedIsNamed) {
  const std::string good = fingerprint_json(*anchor_of("About 40 … noon").fingerprint);
  for (const auto& [from, to] :
       {std::pair("\"length\": 49", "\"length\": 0"),
        {"\"sha256\": \"", "\"sha256\": \"x"},
        {"\"sketch\": \"", "\"sketch\": \"0"},
        {"\"rolling\": \"", "\"rolling\": \"0"},
        {"\"at\"", "\"att\""},
        {"\"before\"", "\"behind\""}}) {
    const std::string story = story_with(with(good, from, to));
    const auto read = read_story(story, "story.json");
    ASSERT_FALSE(read) << to;
    EXPECT_NE(
        read.error().front().path.find("claims[0].appearances[0].fingerprint"),
        std::string::npos
    ) << describe(read.error().front());
  }
}

TEST(Fingerprint, IsSmallAndHoldsNoWord) {
  const std::string json = fingerprint_json(*anchor_of("About 40 … by bus.").fingerprint);
  EXPECT_LE(json.size(), 200u);
  for (const char* word : {"About", "40 ", "quay", "bus"}) {
    EXPECT_EQ(json.find(word), std::string::npos);
  }
}

TEST(RollingHash, FindsEveryWindow) {
  const std::u32string text = U"abcabcab";
  EXPECT_EQ(windows_with_hash(text, 3, rolling_hash(U"abc")), (std::vector<std::uint32_t>{0, 3}));
  EXPECT_EQ(windows_with_hash(text, 8, rolling_hash(text)), (std::vector<std::uint32_t>{0}));
  EXPECT_TRUE(windows_with_hash(text, 9, 0).empty());
  EXPECT_TRUE(windows_with_hash(text, 0, 0).empty());
  EXPECT_NE(rolling_hash(U"ab"), rolling_hash(U"ba"));
}

TEST(Phrase, IsFoundByItsFirstAndLastWords) {
  const AnchorText text = read("He said “yes”, then “no”.\nHe said nothing.\n");
  const auto found = find_phrase(text, "He said \"yes\" … \"no\"");
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].end, 24u);
  EXPECT_EQ(find_phrase(text, "He said").size(), 2u);
  EXPECT_EQ(find_phrase(text, "He said", 2).size(), 1u);
  EXPECT_TRUE(find_phrase(text, "no … yes").empty());
  EXPECT_TRUE(find_phrase(text, "").empty());
}

}  // namespace
}  // namespace dateline::core
