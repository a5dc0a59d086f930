// A reader's hand on the chart, and its words: each dot leads to its claim by mouse, finger and
// key; no label lies on another.
#include "ui/figures/figures.hpp"

#include <algorithm>

#include <gtest/gtest.h>
#include <imgui.h>

#include "core/story/read/story_reader.hpp"
#include "ui/files.hpp"
#include "ui/hand.hpp"

namespace dateline::ui {
namespace {

void show(Stage& stage, std::string_view question) {
  stage.apply(app::ClaimClosed{});
  stage.apply(app::ViewPicked{app::View::figures});
  const auto index = core::find_question(stage.world().story, question);
  if (stage.state().link.question != index) {
    stage.apply(app::QuestionToggled{*index});
  }
}

std::string numbered(const char* name, std::uint32_t number) {
  return std::string(name) + "/" + std::to_string(number);
}

bool meet(core::RectPx a, core::RectPx b) {
  return a.x + 1 < b.x + b.width && b.x + 1 < a.x + a.width && a.y + 1 < b.y + b.height &&
         b.y + 1 < a.y + a.height;
}

TEST(FiguresView, ADotLeadsToItsClaimByMouseAndByFinger) {
  for (const bool finger : {false, true}) {
    Stage stage(troops_world(), {1440, 1200});
    stage.apply(app::PointerKindChanged{finger});
    show(stage, "how-many");
    const auto& marks = stage.frame().figures->marks;
    ASSERT_FALSE(marks.empty());
    for (std::uint32_t i = 0; i < marks.size(); ++i) {
      const core::ClaimIndex claim = marks[i].claim;
      const auto events = stage.click(numbered("figure", i));
      const auto* const picked = only<app::ClaimPicked>(events);
      ASSERT_NE(picked, nullptr) << i;
      EXPECT_EQ(picked->claim, claim);
    }
  }
}

TEST(FiguresView, TheHandleOfTheDayCoversNoDaysName) {
  for (const core::SizePx size :
       {core::SizePx{320, 640},
        core::SizePx{390, 844},
        core::SizePx{1100, 800},
        core::SizePx{1440, 900}}) {
    Stage stage(troops_world(), size);
    show(stage, "how-many");
    const core::RectPx target = stage.box_of("known-on");
    const core::RectPx handle{target.x + target.width / 2 - 7, target.y, 14, target.height};
    for (const DrawnText& text : stage.seen().texts) {
      EXPECT_FALSE(meet(text.drawn, handle)) << text.text << " at " << size.width;
    }
  }
}

TEST(FiguresView, TheClaimPickedHereIsShownInFullWithAWayBack) {
  Stage stage(troops_world(), {1440, 900});
  show(stage, "how-many");
  EXPECT_TRUE(stage.shows("compared/0"));
  const auto events = stage.click("figure/0");
  ASSERT_NE(only<app::ClaimPicked>(events), nullptr);
  stage.apply(events.front());
  EXPECT_TRUE(stage.shows("close-claim"));
  EXPECT_FALSE(stage.shows("compared/0"));
  EXPECT_TRUE(stage.click("back-to-compared").empty());
  stage.settle();
  EXPECT_TRUE(stage.shows("compared/0"));
  EXPECT_TRUE(stage.state().link.claim) << "it stays open";
}

TEST(FiguresView, ArrowKeysWalkTheClaimsInTimeOrder) {
  Stage stage(troops_world(), {1440, 900});
  show(stage, "how-many");
  std::int32_t day = core::kBeforeAll.value;
  for (int i = 0; i < 8; ++i) {
    const auto events = stage.press_key(ImGuiKey_RightArrow);
    const auto* const picked = only<app::ClaimPicked>(events);
    ASSERT_NE(picked, nullptr) << i;
    EXPECT_GE(stage.world().table.said_last[picked->claim.value], day);
    day = stage.world().table.said_last[picked->claim.value];
    stage.apply(events.front());
  }
  const core::ClaimIndex here = *stage.state().link.claim;
  const auto back = stage.press_key(ImGuiKey_LeftArrow);
  ASSERT_NE(only<app::ClaimPicked>(back), nullptr);
  stage.apply(back.front());
  const auto forth = stage.press_key(ImGuiKey_RightArrow);
  ASSERT_NE(only<app::ClaimPicked>(forth), nullptr);
  EXPECT_EQ(only<app::ClaimPicked>(forth)->claim, here);
}

TEST(FiguresView, TheMenuSwitchesTheQuestion) {
  Stage stage(troops_world(), {1440, 900});
  show(stage, "how-many");
  EXPECT_FALSE(stage.shows("chart-question/1"));
  stage.click("chart-title");
  stage.settle();
  const auto events = stage.click("chart-question/1");
  ASSERT_NE(only<app::QuestionToggled>(events), nullptr);
  EXPECT_EQ(only<app::QuestionToggled>(events)->question.value, 1u);
}

TEST(FiguresView, ARowOfWhatCanBeComparedOpensTheLaterClaim) {
  Stage stage(troops_world(), {1440, 900});
  show(stage, "how-many");
  const app::ChartLink link = stage.frame().figures->links.front();
  const core::ClaimIndex from = stage.frame().figures->marks[link.from].claim;
  const auto events = stage.click("compared/0");
  ASSERT_NE(only<app::ClaimPicked>(events), nullptr);
  EXPECT_EQ(only<app::ClaimPicked>(events)->claim, from);
}

TEST(FiguresView, SaysHowFewOriginsThereMayBe) {
  Stage stage(troops_world(), {1440, 900});
  show(stage, "casualties");
  const app::FigureChart& chart = *stage.frame().figures;
  ASSERT_LT(chart.fewest_origins, chart.origins)
      << "two accounts of one day may be of one origin, as the story says";
  const std::string fewest = "(perhaps " + std::to_string(chart.fewest_origins) + ")";
  const auto& texts = stage.seen().texts;
  EXPECT_TRUE(std::any_of(texts.begin(), texts.end(), [&](const DrawnText& text) {
    return text.text.find(fewest) != std::string::npos;
  }));
}

TEST(FiguresView, TheAmberHandleSetsWhatWasKnown) {
  Stage stage(troops_world(), {1440, 900});
  show(stage, "how-many");
  const std::vector<app::KnownOnSet> days = drag_known_on(stage, -200);
  ASSERT_GE(days.size(), 2u);
  EXPECT_TRUE(days.back().settled);
}

// The words of the chart alone: below its head, left of what stands beside it. Numbers of the axes
// are left out by their names being none of the story's.
std::vector<core::RectPx> speakers_in(const Stage& stage) {
  std::vector<core::RectPx> boxes;
  const core::RectPx view = stage.layout().view;
  for (const DrawnText& text : stage.seen().texts) {
    if (view.contains({text.drawn.x + 1, text.drawn.y + 1}) && text.drawn.y > view.y + 84) {
      boxes.push_back(text.drawn);
    }
  }
  return boxes;
}

TEST(FiguresView, NoTwoOfItsWordsCoverEachOther) {
  for (const core::SizePx size :
       {core::SizePx{1440, 900}, core::SizePx{1024, 768}, core::SizePx{390, 844}}) {
    Stage stage(troops_world(), size);
    for (const char* const question : {"how-many", "casualties"}) {
      show(stage, question);
      const auto boxes = speakers_in(stage);
      EXPECT_GT(boxes.size(), 10u);
      for (std::size_t i = 0; i < boxes.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
          EXPECT_FALSE(meet(boxes[i], boxes[j]))
              << question << " at " << size.width << ": " << boxes[i].x << "," << boxes[i].y
              << " and " << boxes[j].x << "," << boxes[j].y;
        }
      }
    }
  }
}

TEST(FiguresView, OnAPhoneRowsLeadToTheirClaims) {
  Stage stage(troops_world(), {390, 844});
  stage.apply(app::PointerKindChanged{true});
  show(stage, "how-many");
  const auto events = stage.click("figure-row/0");
  ASSERT_NE(only<app::ClaimPicked>(events), nullptr);
  EXPECT_EQ(only<app::ClaimPicked>(events)->claim, stage.frame().figures->marks[0].claim);
}

TEST(FiguresView, AQuestionWithoutFiguresIsABoardWhoseCardsLeadToTheirClaims) {
  for (const core::SizePx size : {core::SizePx{1440, 900}, core::SizePx{390, 844}}) {
    Stage stage(troops_world(), size);
    show(stage, "in-combat");
    const auto events = stage.click("entry/0");
    ASSERT_NE(only<app::ClaimPicked>(events), nullptr);
    EXPECT_EQ(only<app::ClaimPicked>(events)->claim, stage.frame().figures->entries[0].claim);
  }
}

TEST(FiguresView, TheListOfAQuestionWithFiguresLeadsHere) {
  Stage stage(troops_world(), {1440, 1600});
  stage.apply(app::TabPicked{app::ListTab::questions});
  const auto index = core::find_question(stage.world().story, "how-many");
  if (stage.state().link.question != index) {
    stage.apply(app::QuestionToggled{*index});
  }
  const auto events = stage.click("compare-figures");
  ASSERT_NE(only<app::ViewPicked>(events), nullptr);
  EXPECT_EQ(only<app::ViewPicked>(events)->view, app::View::figures);
}

core::QuestionIndex question_with_other_scopes(Stage& stage) {
  for (std::uint32_t i = 0; i < stage.world().story.questions.size(); ++i) {
    show(stage, stage.world().story.questions[i].id);
    const auto& links = stage.frame().figures->links;
    if (std::any_of(links.begin(), links.end(), [](const app::ChartLink& link) {
          return sign_of(link) == LinkSign::other_scope;
        })) {
      return {i};
    }
  }
  ADD_FAILURE() << "the story has counts that cannot be compared";
  return {0};
}

TEST(Compared, ListsUnderItsHeadingOnlyWhatCan) {
  Stage stage(troops_world(), {1440, 6000});
  question_with_other_scopes(stage);
  float heading = 0;
  for (const DrawnText& text : stage.seen().texts) {
    if (text.text == "Different counts, not to be compared") {
      heading = text.drawn.y;
    }
  }
  ASSERT_GT(heading, 0);
  const auto& links = stage.frame().figures->links;
  for (std::uint32_t i = 0; i < links.size(); ++i) {
    const bool above = stage.box_of("compared/" + std::to_string(i)).y < heading;
    EXPECT_EQ(above, sign_of(links[i]) != LinkSign::other_scope) << i;
  }
}

TEST(Compared, IsThereOnAPhoneTooBeneathTheChart) {
  Stage stage(troops_world(), {390, 844});
  stage.apply(app::ViewPicked{app::View::figures});
  ASSERT_FALSE(stage.frame().figures->links.empty());
  EXPECT_TRUE(stage.shows("compared/0"));
}

TEST(Chart, HasNoMarkWithoutAFigureOnItsScale) {
  for (const core::SizePx size : {core::SizePx{390, 4000}, core::SizePx{1440, 4000}}) {
    Stage stage(troops_world(), size);
    show(stage, "how-many");
    std::vector<float> zeros;
    for (const DrawnText& text : stage.seen().texts) {
      if (text.panel == "chart" && text.text == "0") {
        zeros.push_back(text.drawn.y + text.drawn.height / 2);
      }
    }
    const app::FigureChart& chart = *stage.frame().figures;
    std::size_t without = 0;
    for (std::uint32_t i = 0; i < chart.marks.size(); ++i) {
      if (chart.marks[i].figure != app::kNotThere) {
        continue;
      }
      ++without;
      const core::RectPx box = stage.box_of(numbered("figure", i));
      const float middle = box.y + box.height / 2;
      EXPECT_TRUE(
          std::any_of(
              zeros.begin(),
              zeros.end(),
              [&](float zero) { return middle > zero + 6 && middle < zero + 24; }
          )
      ) << "beneath the axis, at "
        << size.width;
    }
    EXPECT_GT(without, 0u);
  }
}

}  // namespace
}  // namespace dateline::ui
