// The real story's anchors against the five articles, where these are available.
#include <gtest/gtest.h>

#include "core/anchors/anchor_support.hpp"
#include "core/story/read/story_reader.hpp"
#include "tools/anchor_report.hpp"

namespace dateline::core {
namespace {

TEST(RealStory, HasAFingerprintForEveryAppearance) {
  const auto read = read_story(
      file_text(DATELINE_SOURCE_DIR "/data/stories/dprk-troops-2024/story.json"),
      "story.json"
  );
  ASSERT_TRUE(read);
  for (const Claim& claim : read->story.claims) {
    for (const Appearance& one : claim.appearances) {
      EXPECT_TRUE(one.fingerprint) << claim.id << ": run “dateline anchor”";
    }
  }
}

TEST(RealStory, StandsWordForWordInItsArticles) {
  if (!std::filesystem::is_directory(articles_folder())) {
    GTEST_SKIP() << kNoArticles;
  }
  const auto read = read_story(
      file_text(DATELINE_SOURCE_DIR "/data/stories/dprk-troops-2024/story.json"),
      "story.json"
  );
  ASSERT_TRUE(read);
  const auto texts = tools::read_text_folder(articles_folder().string());
  ASSERT_TRUE(texts) << describe(texts.error().front());
  const tools::AnchorReport report =
      tools::check_anchors(read->story, *texts, tools::text_services());
  EXPECT_TRUE(report.passes());
  EXPECT_EQ(report.counts[static_cast<std::size_t>(AnchorState::exact)], report.entries.size())
      << tools::anchors_as_text(report);
}

}  // namespace
}  // namespace dateline::core
