// Texts that a reader brings: whose they are, how the anchors stand, and what is said of files that
// are not one.
#include "app/texts/texts.hpp"

#include <gtest/gtest.h>

#include "app/view/source_outline.hpp"
#include "core/anchors/anchor_support.hpp"
#include "core/base/sha256.hpp"
#include "core/story/read/story_reader.hpp"
#include "tools/html_text.hpp"

namespace dateline::app {
namespace {

const ReaderServices kServices{tools::text_services(), tools::article_lines};

core::Story real_story() {
  auto read = core::read_story(
      core::file_text(DATELINE_SOURCE_DIR "/data/stories/dprk-troops-2024/story.json"),
      "story.json"
  );
  if (!read) {
    throw std::runtime_error("the story does not read");
  }
  return std::move(read->story);
}

std::vector<core::AnchorsOfSource> anchors_of(const core::Story& story) {
  core::StoryArchive archive(story);
  core::KnownStory known;
  archive.know(known, std::nullopt, core::LaterPart().key());
  return archive.anchors(known);
}

std::optional<TextVerdict> check(
    TextStore& shelf,
    std::string name,
    std::string bytes,
    std::optional<core::SourceIndex> open = std::nullopt
) {
  shelf.offer({std::move(name), std::move(bytes), std::nullopt, false});
  std::optional<TextVerdict> verdict;
  for (int slices = 0; shelf.busy() && !verdict && slices < 10'000; ++slices) {
    verdict = shelf.advance(open);
  }
  return verdict;
}

TextRefusal refusal_of(const std::string& bytes) {
  const auto read = read_dropped_text(bytes, tools::article_lines);
  if (read) {
    ADD_FAILURE() << "was taken";
  }
  return read ? TextRefusal::unreadable : read.error();
}

std::string article(const std::string& digest) {
  for (const auto& entry : std::filesystem::directory_iterator(core::articles_folder())) {
    std::string bytes = entry.is_regular_file() ? core::file_text(entry.path()) : std::string();
    if (core::sha256_text(bytes) == digest) {
      return bytes;
    }
  }
  return {};
}

TEST(DroppedText, IsReadInTheEncodingsThatSayWhatTheyAre) {
  EXPECT_EQ(*read_dropped_text("One line.\nAnother.\n", nullptr), "One line.\nAnother.\n");
  EXPECT_EQ(
      *read_dropped_text(
          std::string(
              "\xff\xfe"
              "H\0i\0"
              "\x16\x04",
              8
          ),
          nullptr
      ),
      "HiЖ"
  );
  EXPECT_EQ(
      *read_dropped_text(
          std::string(
              "\xfe\xff"
              "\0H\0i",
              6
          ),
          nullptr
      ),
      "Hi"
  );
  EXPECT_EQ(
      *read_dropped_text(
          "<html><head><meta "
          "charset=\"windows-1251\"></head><body><p>\xcc\xe8\xf0</p></body></html>",
          tools::article_lines
      ),
      "Мир\n"
  );
  EXPECT_EQ(
      *read_dropped_text(
          "<!doctype html><article><p>Words &amp; more</p><script>run()</script></article>",
          tools::article_lines
      ),
      "Words & more\n"
  );
}

TEST(DroppedText, ThatIsNoneIsRefusedForItsReason) {
  EXPECT_EQ(refusal_of(""), TextRefusal::empty);
  EXPECT_EQ(refusal_of(" \n\n"), TextRefusal::empty);
  EXPECT_EQ(refusal_of("%PDF-1.7 and so on"), TextRefusal::not_text);
  EXPECT_EQ(refusal_of(std::string("PK\x03\x04 a document", 16)), TextRefusal::not_text);
  EXPECT_EQ(refusal_of(std::string(5000, '\0')), TextRefusal::not_text);
  EXPECT_EQ(refusal_of("plain \xcc\xe8\xf0 without a word of its encoding"), TextRefusal::encoding);
  EXPECT_EQ(
      refusal_of("<html><meta charset=koi8-r><p>\xcc\xe8\xf0</p></html>"),
      TextRefusal::encoding
  );
  EXPECT_EQ(
      refusal_of(
          "\xff\xfe"
          "abc"
      ),
      TextRefusal::encoding
  );
  EXPECT_EQ(
      refusal_of("<html><body><script>words()</script></body></html>"),
      TextRefusal::no_article
  );
  EXPECT_EQ(refusal_of(std::string(kMostPageBytes + 1, 'a')), TextRefusal::too_large);
  EXPECT_EQ(refusal_of(std::string(kMostLineBytes + 1, 'a')), TextRefusal::too_long);
}

TEST(TextStore, RefusesATextOfNoneOfTheArticles) {
  const core::Story story = real_story();
  TextStore shelf(anchors_of(story), kServices);
  const auto verdict = check(
      shelf,
      "other.txt",
      "A recipe for soup.\nTake a large pot, and fill it with water from the well.\n"
  );
  ASSERT_TRUE(verdict);
  EXPECT_FALSE(verdict->source);
  EXPECT_EQ(verdict->refusal, TextRefusal::of_none);
}

TEST(TextStore, FindsEveryPassageInTheArticlesThemselves) {
  if (!std::filesystem::is_directory(core::articles_folder())) {
    GTEST_SKIP() << core::kNoArticles;
  }
  const core::Story story = real_story();
  TextStore shelf(anchors_of(story), kServices);
  std::size_t exact = 0, all = 0;
  for (std::uint32_t i = 0; i < story.sources.size(); ++i) {
    const auto verdict = check(shelf, story.sources[i].letter, article(story.sources[i].digest));
    ASSERT_TRUE(verdict && verdict->source) << story.sources[i].id;
    EXPECT_EQ(verdict->source->value, i);
    EXPECT_TRUE(shelf.find(*verdict->source)->same_document);
    exact +=
        shelf.find(*verdict->source)->counts[static_cast<std::size_t>(core::AnchorState::exact)];
  }
  for (const core::Claim& claim : story.claims) {
    all += claim.appearances.size();
  }
  EXPECT_EQ(exact, all);
}

// A paragraph in front moves what follows nowhere in its own paragraph, but to another number.
TEST(TextStore, TellsMovedAndLostPassagesOfATextThatWasChanged) {
  if (!std::filesystem::is_directory(core::articles_folder())) {
    GTEST_SKIP() << core::kNoArticles;
  }
  const core::Story story = real_story();
  TextStore shelf(anchors_of(story), kServices);
  const std::string bytes = article(story.sources[2].digest);
  const auto moved =
      check(shelf, "moved.txt", "A new first paragraph, about nothing at all.\n" + bytes);
  ASSERT_TRUE(moved && moved->source);
  EXPECT_EQ(moved->source->value, 2u) << "by its anchors, not by its digest";
  const CheckedText& text = *shelf.find(*moved->source);
  EXPECT_FALSE(text.same_document);
  EXPECT_EQ(text.counts[static_cast<std::size_t>(core::AnchorState::moved)], text.findings.size());
  const auto half = check(shelf, "half.txt", bytes.substr(0, bytes.find('\n', bytes.size() / 2)));
  ASSERT_TRUE(half && half->source);
  const AnchorCounts counts = shelf.find(*half->source)->counts;
  EXPECT_GT(counts[static_cast<std::size_t>(core::AnchorState::exact)], 5u);
  EXPECT_GT(counts[static_cast<std::size_t>(core::AnchorState::lost)], 5u);
}

TEST(TextStore, ForgetsATextThatIsPutAway) {
  if (!std::filesystem::is_directory(core::articles_folder())) {
    GTEST_SKIP() << core::kNoArticles;
  }
  const core::Story story = real_story();
  TextStore shelf(anchors_of(story), kServices);
  const auto verdict = check(shelf, "a.txt", article(story.sources[0].digest));
  ASSERT_TRUE(verdict && verdict->source);
  shelf.forget(*verdict->source);
  EXPECT_EQ(shelf.find(*verdict->source), nullptr);
}

TEST(SourceOutline, HasARowForEveryAppearanceAndCountsEachClaimOnce) {
  const World world = make_world(real_story(), {});
  for (std::uint32_t i = 0; i < world.story.sources.size(); ++i) {
    LinkState link;
    link.view = View::sources;
    link.source = core::SourceIndex{i};
    SourceOutline outline;
    fill_outline(*world.later_part.key(), link, world, {}, outline);
    const auto slots = world.archive.anchors(world.story)[i].anchors;
    ASSERT_EQ(outline.rows.size(), slots.size());
    ASSERT_EQ(outline.paragraphs.size(), world.story.sources[i].paragraph_lengths.size());
    EXPECT_EQ(outline.shared + outline.alone, outline.claims);
    EXPECT_EQ(outline.claims, world.table.in_source.of(i).size());
    std::uint32_t before = 0;
    for (const OutlineRow& row : outline.rows) {
      ASSERT_LT(row.slot, slots.size());
      EXPECT_EQ(slots[row.slot].claim, row.claim.value);
      EXPECT_EQ(slots[row.slot].number, row.appearance);
      EXPECT_EQ(
          world.story.claims[row.claim.value].appearances[row.appearance].paragraph,
          row.paragraph
      );
      EXPECT_GE(row.paragraph, before);
      before = row.paragraph;
    }
  }
}

TEST(SourceOutline, ShowsNoArticleBeforeItsDay) {
  World world = make_world(real_story(), {});
  LinkState link;
  link.view = View::sources;
  link.source = core::SourceIndex{4};
  link.known_on = world.story.sources[2].published.days.last;
  know(world, link.known_on);
  const auto shown = shown_source(link, world);
  ASSERT_TRUE(shown);
  EXPECT_LE(world.story.sources[shown->value].published.days.last, *link.known_on);
}

}  // namespace
}  // namespace dateline::app
