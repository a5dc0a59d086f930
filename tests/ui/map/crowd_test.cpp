// Nothing that is drawn runs into anything else: words and controls of different panels never meet,
// no card lies on another, and the interface's own words are never cut. At every size that the
// design names, in every language and view, and with each card open.
#include <tuple>

#include <gtest/gtest.h>
#include <imgui.h>

#include "ui/crowd_judge.hpp"
#include "ui/stage.hpp"

namespace dateline::ui {
namespace {

constexpr core::SizePx kSizes[] = {
    {320, 480},
    {320, 640},
    {360, 640},
    {390, 844},
    {480, 320},
    {600, 480},
    {600, 800},
    {640, 480},
    {667, 375},
    {768, 1024},
    {1024, 768},
    {1280, 800},
    {1440, 900},
    {1920, 800}
};

struct Scene {
  const char* name;
  std::vector<app::Event> open, close;
};

void show(Stage& stage, const std::vector<app::Event>& events) {
  for (const app::Event& event : events) {
    stage.apply(event);
  }
}

std::vector<Scene> scenes() {
  const std::vector<app::Event> filters{
      app::RelationsPicked{core::kDisputed},
      app::StanceToggled{core::StanceMark::analysis}
  };
  return {
      {"a claim", {}, {}},
      {"layers", {app::LayersToggled{}}, {app::LayersToggled{}}},
      {"help", {app::HelpToggled{}}, {app::HelpToggled{}}},
      {"a notice", {app::LinkCopyAsked{}}, {app::NoticeClosed{}}},
      {"layers, a notice",
       {app::LayersToggled{}, app::LinkCopyAsked{}},
       {app::NoticeClosed{}, app::LayersToggled{}}},
      {"search", {app::SearchOpened{}}, {app::SearchClosed{}}},
      {"filters in force", filters, {app::FiltersCleared{}}},
      {"filters in force and a notice",
       {filters[0], app::LinkCopyAsked{}},
       {app::NoticeClosed{}, app::FiltersCleared{}}}
  };
}

void visit(Stage& stage, Faults& faults, const std::string& where) {
  for (const app::View view : {app::View::map, app::View::figures, app::View::sources}) {
    if (stage.state().link.view != view) {
      stage.apply(app::ViewPicked{view});
    }
    if (view == app::View::figures) {
      stage.press("chart-title");
      stage.settle();
      judge_screen(stage, where + ", the menu of questions", faults);
      stage.press("chart-title");
      stage.settle();
    }
    for (const Scene& scene : scenes()) {
      show(stage, scene.open);
      judge_screen(
          stage,
          where + ", view " + std::to_string(static_cast<int>(view)) + ", " + scene.name,
          faults
      );
      show(stage, scene.close);
    }
  }
}

void visit_tour(Stage& stage, Faults& faults, const std::string& where) {
  for (std::uint32_t step = 0; step < stage.world().story.tour.size(); ++step) {
    stage.apply(app::TourStepPicked{step});
    judge_screen(stage, where + ", tour " + std::to_string(step + 1), faults);
  }
  stage.apply(app::TourClosed{});
  stage.apply(app::ViewPicked{app::View::map});
}

// Cards that a press opens, and the lists without an open claim.
void visit_pressed(Stage& stage, Faults& faults, const std::string& where) {
  stage.apply(app::ClaimClosed{});
  judge_screen(stage, where + ", no claim", faults);
  for (const app::ListTab tab :
       {app::ListTab::places,
        app::ListTab::speakers,
        app::ListTab::sources,
        app::ListTab::questions}) {
    stage.apply(app::TabPicked{tab});
    judge_screen(stage, where + ", tab " + std::to_string(static_cast<int>(tab)), faults);
  }
  for (const char* const button : {"filter", "dates", "lanes"}) {
    if (!stage.shows(button)) {
      continue;
    }
    stage.click(button);
    stage.settle();
    judge_screen(stage, where + ", after a press on " + button, faults);
    if (std::string(button) == "lanes") {
      stage.click(button);
    } else {
      stage.press_key(ImGuiKey_Escape);
    }
    stage.settle();
  }
}

void visit_first_use(Stage& stage, Faults& faults, const std::string& where) {
  stage.apply(app::FragmentArrived{});
  stage.hover({stage.layout().window.width / 2, 70});
  stage.settle();
  for (const Scene& scene : scenes()) {
    show(stage, scene.open);
    judge_screen(stage, where + ", first use, " + scene.name, faults);
    show(stage, scene.close);
  }
}

using Setting = std::tuple<core::SizePx, app::Language>;

class Crowd : public ::testing::TestWithParam<Setting> {};

TEST_P(Crowd, NothingMeetsAndNothingIsCut) {
  const auto [size, language] = GetParam();
  Faults faults;
  Stage stage(troops_world(), size);
  stage.use_all_faces();
  stage.speak(language);
  stage.apply(app::PointerKindChanged{size.width < 600});
  const std::string where = std::string(app::tag_of(language));
  visit_first_use(stage, faults, where);
  visit(stage, faults, where);
  visit_tour(stage, faults, where);
  visit_pressed(stage, faults, where);
  for (const auto& [fault, met_in] : faults) {
    ADD_FAILURE() << fault << " (" << met_in << ")";
  }
}

std::string name_of(const ::testing::TestParamInfo<Setting>& setting) {
  const core::SizePx size = std::get<core::SizePx>(setting.param);
  return std::to_string(static_cast<int>(size.width)) + "x" +
         std::to_string(static_cast<int>(size.height)) +
         std::string(app::tag_of(std::get<app::Language>(setting.param)));
}

INSTANTIATE_TEST_SUITE_P(
    AtEverySize,
    Crowd,
    ::testing::Combine(
        ::testing::ValuesIn(kSizes),
        ::testing::Values(
            app::Language::en,
            app::Language::ko,
            app::Language::uk,
            app::Language::ru
        )
    ),
    name_of
);

}  // namespace
}  // namespace dateline::ui
