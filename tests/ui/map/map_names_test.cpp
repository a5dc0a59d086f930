// The story's own map at arrival, in windows of many shapes: rings are whole, have their names
// where nobody takes them for another's, and are not written over.
#include "ui/map/map_names.hpp"

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "ui/kit/widgets.hpp"
#include "ui/stage.hpp"

namespace dateline::ui {
namespace {

// A phone of 320x640 leaves a strip of 124 px over its half-drawn sheet: nine rings have no room
// for nine names there.
constexpr core::SizePx kSizes[] = {
    {390, 844},
    {390, 1440},
    {600, 800},
    {768, 800},
    {768, 1024},
    {820, 1440},
    {1024, 768},
    {1024, 1440},
    {1280, 800},
    {1440, 900},
    {1920, 800},
    {2560, 800}
};

std::string describe(core::SizePx size) {
  return std::to_string(static_cast<int>(size.width)) + "x" +
         std::to_string(static_cast<int>(size.height));
}

std::string name_of(const app::World& world, const app::Frame& map, const app::PlaceMark& mark) {
  const auto place = [&](core::PlaceIndex at) {
    return world.story.places[at.value].name;
  };
  const auto members = app::members_of(map, mark);
  if (!mark.is_cluster()) {
    return place(mark.place);
  }
  const auto holder = app::place_holding(world.story, map, mark);
  const bool among = holder && std::find(members.begin(), members.end(), *holder) != members.end();
  if (members.size() == 2) {
    return place(among ? *holder : members[0]);
  }
  return holder ? place(*holder) : std::to_string(members.size()) + " places";
}

float gap(core::RectPx box, const app::PlaceMark& mark) {
  const float x = std::clamp(mark.at.x, box.x, box.x + box.width),
              y = std::clamp(mark.at.y, box.y, box.y + box.height);
  return std::hypot(mark.at.x - x, mark.at.y - y) - app::outer_radius(mark);
}

std::vector<DrawnText> words_in(const Stage& stage, core::RectPx part) {
  std::vector<DrawnText> words;
  for (const DrawnText& text : stage.seen().texts) {
    if (text.haloed &&
        part.contains(
            {text.drawn.x + text.drawn.width / 2, text.drawn.y + text.drawn.height / 2}
        )) {
      words.push_back(text);
    }
  }
  return words;
}

// The box of the name that stands for this mark, or of the first line of one that is broken in two:
// of those that say so, the nearest.
const DrawnText*
label_of(const std::vector<DrawnText>& words, const std::string& name, const app::PlaceMark& mark) {
  const DrawnText* nearest = nullptr;
  for (const DrawnText& text : words) {
    const bool broken = text.text.size() > 4 && name.starts_with(text.text + " ");
    if ((broken || text.text == name) &&
        (nearest == nullptr || gap(text.drawn, mark) < gap(nearest->drawn, mark))) {
      nearest = &text;
    }
  }
  return nearest;
}

constexpr std::uint32_t kFew = 2, kAny = 1000;  // claims

// One of `few` claims may stand so closely ringed round that no line comes through: at most one of
// a map, of a small one four.
void expect_named(
    const app::World& world,
    const Stage& stage,
    const app::Frame& map,
    core::RectPx part,
    const std::string& where,
    std::uint32_t few
) {
  constexpr float kByALine = 13.5f;  // what is farther from its ring than this has a line to it
  const std::vector<DrawnText> words = words_in(stage, part);
  std::size_t unnamed = 0;
  for (const app::PlaceMark& mark : map.marks) {
    if (!mark.on_screen || mark.radius <= 0) {
      continue;
    }
    const std::string name = name_of(world, map, mark);
    const DrawnText* const label = label_of(words, name, mark);
    unnamed += label == nullptr ? 1 : 0;
    EXPECT_FALSE(label == nullptr && mark.claims > few)
        << where << ": a ring of " << mark.claims << " without its name, " << name;
    if (label == nullptr || gap(label->drawn, mark) > kByALine) {
      continue;
    }
    for (const app::PlaceMark& other : map.marks) {
      if (other.place == mark.place || name_of(world, map, other) == name) {
        continue;
      }
      EXPECT_GT(gap(label->drawn, other), gap(label->drawn, mark))
          << where << ": " << name << " stands at the ring of " << name_of(world, map, other);
    }
  }
  EXPECT_LE(unnamed, few <= kFew ? 1u : 4u) << where;
}

// Letters have room above and below in their line.
void expect_not_written_over(
    const Stage& stage,
    const app::Frame& map,
    core::RectPx part,
    const std::string& where
) {
  for (const DrawnText& text : words_in(stage, part)) {
    const core::RectPx ink{
        text.drawn.x,
        text.drawn.y + 4,
        text.drawn.width,
        std::max(1.0f, text.drawn.height - 8)
    };
    for (const app::PlaceMark& mark : map.marks) {
      EXPECT_GT(gap(ink, mark), -1)
          << where << ": " << text.text << " over a ring of " << mark.claims;
    }
    for (const SeenControl& control : stage.seen().controls) {
      const core::RectPx box = control.box;
      const bool button = control.name == "zoom-in" || control.name == "zoom-out" ||
                          control.name == "fit" || control.name == "layers" ||
                          control.name == "edge-tag";
      const bool apart = ink.x >= box.x + box.width || box.x >= ink.x + ink.width ||
                         ink.y >= box.y + box.height || box.y >= ink.y + ink.height;
      EXPECT_FALSE(button && !apart) << where << ": " << text.text << " under " << control.name;
    }
  }
}

void expect_whole(const app::Frame& map, core::RectPx buttons, const std::string& where) {
  for (const app::PlaceMark& mark : map.marks) {
    const float reach = app::outer_radius(mark);
    const core::ScreenPx at = mark.at;
    const core::RectPx free = map.free;
    const bool seen = at.x + reach > free.x && at.x - reach < free.x + free.width &&
                      at.y + reach > free.y && at.y - reach < free.y + free.height;
    if (!seen || mark.radius <= 0) {
      continue;
    }
    EXPECT_TRUE(
        at.x - reach >= free.x && at.x + reach <= free.x + free.width && at.y - reach >= free.y &&
        at.y + reach <= free.y + free.height
    ) << where
      << ": a ring of " << mark.claims << " is cut, at " << at.x << ", " << at.y;
    const float x = std::clamp(at.x, buttons.x, buttons.x + buttons.width),
                y = std::clamp(at.y, buttons.y, buttons.y + buttons.height);
    EXPECT_GE(std::hypot(at.x - x, at.y - y), reach - 1)
        << where << ": a ring of " << mark.claims << " under the map's buttons";
  }
}

void expect_good_map(
    const app::World& world,
    const Stage& stage,
    const std::string& where,
    std::uint32_t few = kFew
) {
  const app::Frame& frame = stage.frame();
  expect_named(world, stage, frame, frame.free, where, few);
  expect_not_written_over(stage, frame, frame.free, where);
  for (const app::Frame& inset : frame.insets) {
    expect_named(world, stage, inset, inset.map, where + ", a closer map", few);
    expect_not_written_over(stage, inset, inset.map, where + ", a closer map");
  }
}

TEST(MapNames, EachRingHasItsOwnInWindowsOfManyShapes) {
  const app::World world = troops_world();
  for (const core::SizePx size : kSizes) {
    Stage stage(troops_world(), size);
    stage.settle();
    // in a small map any may
    const std::uint32_t few = std::min(stage.frame().free.width, stage.frame().free.height) < 480 &&
                                      stage.frame().insets.empty()
                                  ? kAny
                                  : kFew;
    expect_good_map(world, stage, describe(size), few);
    stage.apply(app::ClaimClosed{});
    expect_good_map(world, stage, describe(size) + ", nothing open", few);
  }
}

TEST(MapNames, EachRingHasItsOwnInASmallFrame) {
  const app::World world = troops_world();
  for (const core::SizePx size : {core::SizePx{360, 480}, {390, 400}, {640, 350}, {760, 480}}) {
    Stage stage(troops_world(), size);
    stage.apply(app::MapAloneSet{true});
    stage.settle();
    expect_good_map(world, stage, describe(size) + " alone", kAny);
  }
}

// On the overview or on a closer map, and not on both.
TEST(MapNames, EachMovementHasItsNameOnce) {
  for (const core::SizePx size : {core::SizePx{1024, 768}, {1440, 900}, {1920, 800}, {2560, 800}}) {
    Stage stage(troops_world(), size);
    stage.settle();
    for (const core::Movement& movement : stage.world().story.movements) {
      const auto& texts = stage.seen().texts;
      const auto times = std::count_if(texts.begin(), texts.end(), [&](const DrawnText& text) {
        return text.haloed && text.text == movement.label;
      });
      EXPECT_LE(times, 1) << describe(size) << ": " << movement.label;
    }
  }
}

TEST(MapNames, RingsAreWholeAtArrival) {
  for (const core::SizePx size : kSizes) {
    Stage stage(troops_world(), size);
    stage.settle();
    expect_whole(stage.frame(), stage.layout().map_buttons, describe(size));
  }
}

double luminance(ImU32 colour) {
  const auto linear = [&](int shift) {
    const double c = static_cast<double>(colour >> shift & 0xffu) / 255;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(IM_COL32_R_SHIFT) + 0.7152 * linear(IM_COL32_G_SHIFT) +
         0.0722 * linear(IM_COL32_B_SHIFT);
}

// The most that anything drawn whole in this box differs from the land (WCAG 2).
double contrast_in(core::RectPx box, ImU32 land) {
  double most = 1;
  const ImDrawData* const drawn = ImGui::GetDrawData();
  for (const ImDrawList* const list : drawn->CmdLists) {
    for (const ImDrawVert& corner : list->VtxBuffer) {
      if (!box.contains({corner.pos.x, corner.pos.y}) ||
          (corner.col >> IM_COL32_A_SHIFT & 0xffu) != 0xffu) {
        continue;
      }
      const double a = luminance(corner.col), b = luminance(land);
      most = std::max(most, (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05));
    }
  }
  return most;
}

TEST(MapNames, CanBeReadInLightAndDark) {
  for (const app::Theme theme : {app::Theme::light, app::Theme::dark}) {
    Stage stage(troops_world(), {1440, 900});
    stage.apply(app::ThemeSet{theme});
    stage.settle();
    std::size_t read = 0;
    for (const DrawnText& text : stage.seen().texts) {
      if (!text.haloed) {
        continue;
      }
      ++read;
      EXPECT_GE(contrast_in(text.drawn, palette_of(theme).land), 4.5) << text.text;
    }
    EXPECT_GT(read, 12u);
  }
}

TEST(MapNames, SayWhatTheNumbersInTheRingsAre) {
  for (const core::SizePx size : {core::SizePx{390, 844}, {1440, 900}}) {
    Stage stage(troops_world(), size);
    stage.settle();
    EXPECT_TRUE(stage.shows_text("Claims about a place; ring: who says what")) << describe(size);
  }
}

}  // namespace
}  // namespace dateline::ui
