// The sources view as a reader meets it: a row for each of the article's claims, none over another,
// each leading where it says.
#include <algorithm>
#include <set>

#include <gtest/gtest.h>

#include "ui/hand.hpp"

namespace dateline::ui {
namespace {

std::vector<core::RectPx> margin_rows(const Stage& stage) {
  std::vector<core::RectPx> boxes;
  for (const SeenControl& control : stage.seen().controls) {
    if (control.name.rfind("margin/", 0) == 0) {
      boxes.push_back(control.box);
    }
  }
  return boxes;
}

void open_sources(Stage& stage, std::uint32_t source) {
  if (stage.state().link.view != app::View::sources) {
    stage.apply(app::ViewPicked{app::View::sources});
  }
  if (stage.state().link.source != core::SourceIndex{source}) {
    stage.apply(app::SourcePicked{core::SourceIndex{source}});
  }
  if (stage.state().link.claim) {
    stage.apply(app::ClaimClosed{});  // the story opens one of its own
  }
}

TEST(SourceView, NoRowLiesOverAnotherAtAnyWidth) {
  for (const core::SizePx size :
       {core::SizePx{1440, 900},
        core::SizePx{1024, 768},
        core::SizePx{390, 844},
        core::SizePx{320, 640}}) {
    Stage stage(good_world(), size);
    for (std::uint32_t source = 0; source < stage.world().story.sources.size(); ++source) {
      open_sources(stage, source);
      const auto rows = margin_rows(stage);
      ASSERT_FALSE(rows.empty()) << size.width;
      for (std::size_t i = 0; i < rows.size(); ++i) {
        EXPECT_GE(rows[i].x, 0);
        EXPECT_LE(rows[i].x + rows[i].width, size.width);
        if (i == 0) {
          continue;
        }
        EXPECT_GE(rows[i].y, rows[i - 1].y + rows[i - 1].height) << size.width << " row " << i;
      }
    }
  }
}

TEST(SourceView, ARowOpensItsClaimAndATabItsArticle) {
  Stage stage(good_world(), {1440, 900});
  open_sources(stage, 0);
  ASSERT_FALSE(stage.frame().article.rows.empty());
  const auto events = stage.click("margin/0");
  const auto* const picked = only<app::ClaimPicked>(events);
  ASSERT_NE(picked, nullptr);
  EXPECT_EQ(picked->claim, stage.frame().article.rows[0].claim);
  ASSERT_GE(stage.frame().sources.size(), 2u);
  const auto other = stage.click("article/1");
  ASSERT_NE(only<app::SourcePicked>(other), nullptr);
  EXPECT_TRUE(stage.click("article/0").empty()) << "the one shown is not let go of";
}

TEST(SourceView, ArrowsWalkTheClaimsInTheOrderOfTheText) {
  Stage stage(good_world(), {1440, 900});
  open_sources(stage, 0);
  std::vector<std::uint32_t> walked;
  for (std::size_t i = 0; i < stage.frame().article.claims; ++i) {
    stage.apply(app::ClaimStepped{1});
    ASSERT_TRUE(stage.frame().open_claim);
    walked.push_back(stage.frame().open_claim->value);
  }
  EXPECT_EQ(walked, stage.frame().listed);
}

TEST(SourceView, TheButtonAsksForAFile) {
  Stage stage(good_world(), {1440, 900});
  open_sources(stage, 0);
  EXPECT_NE(only<app::TextFileAsked>(stage.click("check-text")), nullptr);
}

TEST(SourceView, TheTrayNamesEachParagraphOnce) {
  Stage stage(troops_world(), {1440, 3000});
  const auto count = static_cast<std::uint32_t>(stage.world().story.sources.size());
  for (std::uint32_t source = 0; source < count; ++source) {
    open_sources(stage, source);
    std::set<std::uint32_t> paragraphs;
    for (const app::OutlineRow& row : stage.frame().article.rows) {
      if (!row.on_map) {
        paragraphs.insert(row.paragraph);
      }
    }
    EXPECT_EQ(controls_of(stage, "tray").size(), paragraphs.size())
        << stage.world().story.sources[source].id;
  }
}

}  // namespace
}  // namespace dateline::ui
