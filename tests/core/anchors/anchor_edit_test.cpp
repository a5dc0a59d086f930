// What `dateline anchor` writes, what it refuses, and what `dateline check --texts` then says.
#include "tools/anchor_edit.hpp"

#include <string>

#include <gtest/gtest.h>

#include "core/anchors/anchor_support.hpp"
#include "core/base/sha256.hpp"
#include "core/story/read/story_reader.hpp"
#include "core/support.hpp"
#include "tools/anchor_report.hpp"
#include "tools/html_text.hpp"

namespace dateline::tools {
namespace {

using core::sha256_text;
using core::with;

constexpr const char* kArticle =
    "No ferry on Sunday\nAbout 40 people waited until noon.\nThe captain “would not speak”, and "
    "the mate — "
    "would.\nNoon came.\n";

// The smallest story with one appearance, whose passage is given by `passage`.
std::string story_with(const std::string& passage, const std::string& article = kArticle) {
  return R"({"format": "dateline/1", "id": "ferry", "language": "en", "title": "Ferry", "summary": "A ferry.", "method": "Made up.", "period": "2024-06",
  "places": [], "actors": [{"id": "mate", "names": {"en": "The mate"}, "kind": "person"}],
  "sources": [{"id": "gazette", "letter": "A", "title": "Gazette", "published": "2024-06-08", "language": "en", "digest": ")" +
         sha256_text(article) + R"(", "paragraphs": [18, 34, 52, 10]}],
  "claims": [{"id": "waited", "actor": "mate", "stance": "asserts", "summary": "Many waited.", "said": {"when": "2024-06-07"},
    "appearances": [
      {"source": "gazette",   )" +
         passage + R"(, "relay": [ "mate" ] }
    ]}]
})";
}

std::vector<TextFile> texts(const std::string& article = kArticle) {
  return {{"ferry.txt", sha256_text(article), article}};
}

core::Checked<AnchoredStory> anchor(const std::string& story) {
  return anchor_story(story, "story.json", texts(), text_services());
}

std::string refusal(const std::string& story) {
  const auto made = anchor(story);
  return made ? "" : core::describe(made.error().front());
}

TEST(AnchorStory, AddsTheFingerprintAndTouchesNothingElse) {
  const std::string story = story_with(R"("paragraph": 2, "start": 0, "end": 15)");
  const auto made = anchor(story);
  ASSERT_TRUE(made) << core::describe(made.error().front());
  const std::size_t start = made->bytes.find(", \"fingerprint\""),
                    end = made->bytes.find('}', start) + 1;
  ASSERT_NE(start, std::string::npos);
  EXPECT_EQ(std::string(made->bytes).erase(start, end - start), story);
  EXPECT_EQ(made->written, 1u);
  const auto again = anchor(made->bytes);
  ASSERT_TRUE(again);
  EXPECT_EQ(again->bytes, made->bytes);
  EXPECT_EQ(again->unchanged, 1u);
}

TEST(AnchorStory, RefreshesAFingerprintOfOtherWords) {
  const auto made = anchor(story_with(R"("paragraph": 2, "start": 0, "end": 15)"));
  ASSERT_TRUE(made);
  const auto again = anchor(with(made->bytes, "\"end\": 15", "\"end\": 34"));
  ASSERT_TRUE(again);
  EXPECT_EQ(again->refreshed, 1u);
  EXPECT_NE(again->bytes.find("\"length\": 34"), std::string::npos);
}

TEST(AnchorStory, FindsAPassageByItsFirstAndLastWords) {
  const auto made = anchor(story_with(R"("find": "The captain \"would … mate - would")"));
  ASSERT_TRUE(made) << core::describe(made.error().front());
  EXPECT_NE(
      made->bytes.find(
          R"("source": "gazette",   "paragraph": 3, "start": 0, "end": 51, "relay": [ "mate" ], "fingerprint": {)"
      ),
      std::string::npos
  ) << made->bytes;
}

TEST(AnchorStory, FindsAPassageByItsQuote) {
  const auto made = anchor(story_with(R"("quote": "About 40")"));
  ASSERT_TRUE(made) << core::describe(made.error().front());
  EXPECT_NE(
      made->bytes.find(
          R"("source": "gazette", "paragraph": 2, "start": 0, "end": 8,   "quote": "About 40")"
      ),
      std::string::npos
  ) << made->bytes;
}

TEST(AnchorStory, RefusesWhatTheTextDoesNotHave) {
  EXPECT_NE(
      refusal(story_with(R"("find": "About 50")")).find("does not have these words"),
      std::string::npos
  );
  EXPECT_NE(refusal(story_with(R"("find": "would")")).find("stand at 2 places"), std::string::npos);
  EXPECT_NE(
      refusal(story_with(R"("paragraph": 2, "start": 0, "end": 35)")).find("no such passage"),
      std::string::npos
  );
  EXPECT_NE(
      refusal(story_with(R"("paragraph": 2, "start": 0, "end": 5, "quote": "noon")"))
          .find("not in the passage"),
      std::string::npos
  );
  EXPECT_NE(
      refusal(story_with(R"("paragraph": 2)")).find("neither by its position nor by its words"),
      std::string::npos
  );
}

TEST(AnchorStory, RefusesATextThatIsNotTheSources) {
  EXPECT_NE(
      refusal(story_with(R"("find": "About 40")", "Another article.")).find("no text at hand"),
      std::string::npos
  );
  EXPECT_NE(
      refusal(with(story_with(R"("find": "About 40")"), "[18, 34,", "[18, 33,"))
          .find("paragraph 2 of the text has 34"),
      std::string::npos
  );
}

// The report on the story, anchored in the article, against another text.
AnchorReport report_on(const std::string& story, const std::string& text) {
  const auto made = anchor(story);
  if (!made) {
    throw std::runtime_error(core::describe(made.error().front()));
  }
  const auto read = core::read_story(made->bytes, "story.json");
  return check_anchors(read->story, texts(text), text_services());
}

TEST(AnchorReport, SaysWhatBecameOfEachPassage) {
  const std::string story =
      story_with(R"("paragraph": 2, "start": 0, "end": 34, "quote": "About 40")");
  EXPECT_TRUE(report_on(story, kArticle).passes());
  EXPECT_EQ(report_on(story, kArticle).entries[0].note, "");
  const AnchorReport moved = report_on(story, "Headline\n" + std::string(kArticle));
  EXPECT_TRUE(moved.passes());
  EXPECT_EQ(moved.entries[0].note, "now in paragraph 3, code points 0–34");
  EXPECT_NE(anchors_as_json(moved).find(R"("state": "moved")"), std::string::npos);
  EXPECT_NE(
      anchors_as_text(moved).find("waited in gazette: moved (paragraph 2, code points 0–34)"),
      std::string::npos
  );
}

TEST(AnchorReport, LeavesUncheckedWhatHasNoText) {
  const AnchorReport report =
      report_on(story_with(R"("paragraph": 2, "start": 0, "end": 34)"), "Something else.\n");
  EXPECT_TRUE(report.passes());
  EXPECT_EQ(report.entries[0].finding.state, core::AnchorState::unchecked);
  EXPECT_EQ(report.entries[0].note, "no text at hand is this source's");
}

TEST(AnchorReport, CallsAFingerprintOfOtherWordsLost) {
  const auto made = anchor(story_with(R"("paragraph": 2, "start": 0, "end": 34)"));
  ASSERT_TRUE(made);
  const auto read =
      core::read_story(with(made->bytes, "\"start\": 0", "\"start\": 6"), "story.json");
  ASSERT_TRUE(read);
  const AnchorReport report = check_anchors(read->story, texts(), text_services());
  EXPECT_FALSE(report.passes());
  EXPECT_EQ(report.entries[0].finding.state, core::AnchorState::lost);
}

TEST(ArticleLines, LeaveOutWhatSurroundsTheArticle) {
  EXPECT_EQ(
      article_lines(
          "<nav>Home</nav><p>Ad</p><article><header><h1>A <b>b</b></h1></header><p>One\n "
          "two<br>three</p><aside>x</aside></article><footer>f</footer>"
      ),
      "A b\nOne two\nthree\n"
  );
  EXPECT_EQ(article_lines("<p>Only&nbsp;this</p><script>no()</script>"), "Only\u00a0this\n");
  EXPECT_EQ(article_lines(""), "");
  std::string deep;
  for (int i = 0; i < 3000; ++i) {
    deep += "<div>";
  }
  EXPECT_EQ(article_lines(deep + "too deep"), "");
}

}  // namespace
}  // namespace dateline::tools
