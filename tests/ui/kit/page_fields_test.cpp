// Fields whose letters a page edits: what the page is shown of them, and what its letters and keys
// do, as the browser's inputs hand them in.
#include <algorithm>

#include <gtest/gtest.h>
#include <imgui.h>

#include "ui/stage.hpp"
#include "ui/time/date_card.hpp"

namespace dateline::ui {
namespace {

constexpr core::SizePx kDesktop{1440, 900};

// What the events make of the stage, as the platform would.
void follow(Stage& stage, const app::Events& events) {
  for (const app::Event& event : events) {
    stage.apply(event);
  }
  stage.settle();
}

const PageField* field_of(Stage& stage, FieldName name) {
  const std::vector<PageField>& shown = stage.panels().page_fields().shown;
  const auto found = std::find_if(shown.begin(), shown.end(), [&](const PageField& field) {
    return field.name == name;
  });
  return found == shown.end() ? nullptr : &*found;
}

struct Dates {
  Stage stage{good_world(), kDesktop};
  Dates() {
    stage.panels().let_page_edit();
    follow(stage, stage.click("dates"));
  }
  // The state follows what the panels push.
  void run() {
    follow(stage, stage.type(""));
  }
  void press(FieldName name, FieldKey key) {
    stage.panels().press(name, key);
    run();
  }
};

TEST(PageFields, TheCardShowsItsThreeAndTheKeyboardIsWantedInOne) {
  Dates dates;
  for (const FieldName name : {FieldName::date_from, FieldName::date_to, FieldName::date_known}) {
    const PageField* const field = field_of(dates.stage, name);
    ASSERT_NE(field, nullptr) << name_of(name);
    EXPECT_FALSE(field->label.empty());
    EXPECT_TRUE(field->is_control);
    const core::RectPx control = dates.stage.box_of(name_of(name));
    EXPECT_GE(field->box.x, control.x);
    EXPECT_LE(field->box.x + field->box.width, control.x + control.width);
    EXPECT_EQ(field->asked > 0, name == FieldName::date_known) << "the day that was pressed";
  }
  EXPECT_FALSE(ImGui::GetIO().WantTextInput) << "letters are the page's";
  follow(dates.stage, dates.stage.click("close-dates"));
  EXPECT_TRUE(dates.stage.panels().page_fields().shown.empty());
}

TEST(PageFields, WhatIsTypedTakesEffectAtEnterAndIsWrittenAnew) {
  Dates dates;
  const core::Day day{dates.stage.world().timeline.first.value + 1};
  dates.stage.panels().type(FieldName::date_from, core::iso_day(day));
  dates.run();
  EXPECT_TRUE(core::is_open(dates.stage.state().link.said.first)) << "not while it is typed";
  const std::uint32_t put = field_of(dates.stage, FieldName::date_from)->put;
  dates.press(FieldName::date_from, FieldKey::enter);
  EXPECT_EQ(dates.stage.state().link.said.first, day);
  EXPECT_GT(field_of(dates.stage, FieldName::date_from)->put, put);
  EXPECT_NE(field_of(dates.stage, FieldName::date_from)->text, core::iso_day(day))
      << "in the reader's own way";
}

TEST(PageFields, APressElsewhereTakesWhatIsTyped) {
  Dates dates;
  const core::Day day{dates.stage.world().timeline.last.value - 1};
  dates.stage.panels().type(FieldName::date_to, core::iso_day(day));
  dates.press(FieldName::date_to, FieldKey::beside);
  EXPECT_EQ(dates.stage.state().link.said.last, day);
}

TEST(PageFields, EscapeGivesBackWhatTheFieldSaidAndLetsTheKeyboardGo) {
  Dates dates;
  dates.press(FieldName::date_known, FieldKey::entered);
  const std::uint32_t released = dates.stage.panels().page_fields().released;
  dates.stage.panels().type(FieldName::date_known, "nonsense");
  dates.press(FieldName::date_known, FieldKey::escape);
  EXPECT_EQ(field_of(dates.stage, FieldName::date_known)->text, "");
  EXPECT_GT(dates.stage.panels().page_fields().released, released);
  EXPECT_TRUE(dates.stage.shows("date-known")) << "the card stays";
}

TEST(PageFields, WhatIsNoDayIsSaidWithTheField) {
  Dates dates;
  EXPECT_TRUE(field_of(dates.stage, FieldName::date_known)->error.empty());
  dates.stage.panels().type(FieldName::date_known, "31 Feb 2024");
  dates.press(FieldName::date_known, FieldKey::enter);
  EXPECT_FALSE(field_of(dates.stage, FieldName::date_known)->error.empty());
  EXPECT_EQ(field_of(dates.stage, FieldName::date_known)->text, "31 Feb 2024");
  EXPECT_TRUE(field_of(dates.stage, FieldName::date_from)->error.empty());
}

TEST(PageFields, TabLeadsFromFieldToField) {
  Dates dates;
  dates.press(FieldName::date_from, FieldKey::entered);
  const std::uint32_t asked = field_of(dates.stage, FieldName::date_to)->asked;
  ASSERT_TRUE(dates.stage.panels().tab(false));
  dates.run();
  EXPECT_GT(field_of(dates.stage, FieldName::date_to)->asked, asked);
}

TEST(PageFields, GoWhileHelpCoversThem) {
  Dates dates;
  dates.stage.apply(app::HelpToggled{});
  dates.stage.settle();
  EXPECT_TRUE(dates.stage.panels().page_fields().shown.empty());
  dates.stage.apply(app::HelpToggled{});
  dates.stage.settle();
  EXPECT_EQ(dates.stage.panels().page_fields().shown.size(), kDateFields);
}

TEST(PageFields, TheirVersionGrowsOnlyWhenTheyBecomeOthers) {
  Dates dates;
  dates.run();
  const std::uint32_t version = dates.stage.panels().page_fields_version();
  dates.run();
  EXPECT_EQ(dates.stage.panels().page_fields_version(), version);
  dates.stage.panels().type(FieldName::date_from, "2");
  dates.run();
  EXPECT_GT(dates.stage.panels().page_fields_version(), version);
}

TEST(PageFields, LongLinesAreCutAtAWholeLetter) {
  Dates dates;
  std::string many;
  for (int i = 0; i < 40; ++i) {
    many += "서";
  }
  dates.stage.panels().type(FieldName::date_from, many);
  dates.run();
  EXPECT_EQ(field_of(dates.stage, FieldName::date_from)->text.size(), 63u);
}

}  // namespace
}  // namespace dateline::ui
