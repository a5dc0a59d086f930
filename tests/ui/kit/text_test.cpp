// Words keep to their boxes: nothing spills, nothing is written over something else, whatever the
// window and however long the names.
#include <gtest/gtest.h>

#include "ui/stage.hpp"

namespace dateline::ui {
namespace {

constexpr core::SizePx kSizes[] = {
    {320, 480},
    {390, 844},
    {600, 480},
    {800, 1000},
    {1023, 700},
    {1024, 768},
    {1200, 639},
    {1440, 900},
    {2560, 1600}
};

bool ink_meets(core::RectPx a, core::RectPx b) {
  // The middle of a line box is where letters are; boxes may touch, and descenders may reach into
  // the next line's leading.
  const float a_middle = a.y + a.height / 2, b_middle = b.y + b.height / 2;
  return std::abs(a_middle - b_middle) < 8 && a.x + 0.5f < b.x + b.width &&
         b.x + 0.5f < a.x + a.width;
}

bool inside(core::RectPx panel, core::RectPx text) {
  return text.width > 0 && text.x >= panel.x && text.x < panel.x + panel.width &&
         text.y >= panel.y && text.y + text.height <= panel.y + panel.height;
}

void expect_texts_in_boxes(const Stage& stage, core::SizePx size) {
  ASSERT_FALSE(stage.seen().texts.empty());
  for (const DrawnText& text : stage.seen().texts) {
    if (text.haloed) {
      continue;
    }
    EXPECT_LE(text.drawn.width, text.box.width + 0.6f)
        << text.text << " at " << size.width << "x" << size.height;
    EXPECT_GE(text.drawn.x, text.box.x - 0.6f)
        << text.text << " at " << size.width << "x" << size.height;
    EXPECT_LE(text.drawn.x + text.drawn.width, text.box.x + text.box.width + 0.6f) << text.text;
  }
}

// Pairs within one panel, where nothing scrolls over anything else.
void expect_no_overwriting(const Stage& stage, core::RectPx panel, core::SizePx size) {
  const auto& texts = stage.seen().texts;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (texts[i].haloed || !inside(panel, texts[i].drawn)) {
      continue;
    }
    for (std::size_t j = i + 1; j < texts.size(); ++j) {
      if (texts[j].haloed || !inside(panel, texts[j].drawn)) {
        continue;
      }
      EXPECT_FALSE(ink_meets(texts[i].drawn, texts[j].drawn))
          << "“" << texts[i].text << "” and “" << texts[j].text << "” at " << size.width << "x"
          << size.height;
    }
  }
}

void expect_legible(Stage& stage, core::SizePx size) {
  stage.resize(size);
  expect_texts_in_boxes(stage, size);
  for (const core::RectPx panel :
       {stage.layout().header, stage.layout().filter_bar, stage.layout().map_foot}) {
    expect_no_overwriting(stage, panel, size);
  }
}

TEST(Text, StaysInItsBoxInEveryWindow) {
  for (auto* const make : {&good_world, &wordy_world}) {
    Stage stage(make(), kSizes[0]);
    for (const core::SizePx size : kSizes) {
      stage.apply(app::ClaimClosed{});
      for (const app::ListTab tab :
           {app::ListTab::questions, app::ListTab::places, app::ListTab::sources}) {
        stage.apply(app::TabPicked{tab});
        expect_legible(stage, size);
      }
      stage.apply(app::ClaimPicked{core::ClaimIndex{0}});
      expect_legible(stage, size);
    }
  }
}

TEST(Text, RowsOfTheListDoNotOverwriteEachOther) {
  for (auto* const make : {&good_world, &wordy_world}) {
    Stage stage(make(), {1440, 1600});
    for (const app::ListTab tab :
         {app::ListTab::questions, app::ListTab::places, app::ListTab::sources}) {
      stage.apply(app::TabPicked{tab});
      expect_no_overwriting(stage, stage.layout().list, {1440, 1600});
    }
    for (std::uint32_t claim = 0; claim < stage.world().table.size(); ++claim) {
      stage.apply(app::ClaimPicked{core::ClaimIndex{claim}});
      expect_no_overwriting(stage, stage.layout().detail, {1440, 1600});
    }
  }
}

TEST(Text, LabelsOnTheMapDoNotCoverEachOther) {
  Stage stage(good_world(), {1440, 900});
  std::size_t labels = 0;
  const auto& texts = stage.seen().texts;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (!texts[i].haloed) {
      continue;
    }
    ++labels;
    for (std::size_t j = i + 1; j < texts.size(); ++j) {
      EXPECT_FALSE(texts[j].haloed && ink_meets(texts[i].drawn, texts[j].drawn))
          << texts[i].text << " and " << texts[j].text;
    }
  }
  EXPECT_GE(labels, 2u);
}

TEST(Text, ALongTitleIsThereLineByLineAsFarAsItFits) {
  Stage stage(wordy_world(), {1440, 900});
  std::string title;
  bool cut = false;
  for (const DrawnText& text : stage.seen().texts) {
    if (text.panel != "header" || stage.world().story.title.find(text.text) == std::string::npos) {
      continue;
    }
    title += (title.empty() ? "" : " ") + text.text;
    cut = cut || text.cut;
  }
  EXPECT_TRUE(cut || title == stage.world().story.title) << title;
}

TEST(Words, LinesDropWhatDoesNotFitAtAWholeLetter) {
  Line line;
  for (int i = 0; i < 400; ++i) {
    line.add("é");
  }
  EXPECT_EQ(line.view().size() % 2, 0u);
  EXPECT_LE(line.view().size(), 320u);
}

}  // namespace
}  // namespace dateline::ui
