// Names of the story's places beside their marks: each mark has its own, at its side or at the end
// of a line.
#include "ui/map/map_place_names.hpp"

#include <algorithm>
#include <cmath>

#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"
#include "ui/map/label_sides.hpp"
#include "ui/map/map_clusters.hpp"
#include "ui/map/map_marks.hpp"
#include "ui/map/map_memory.hpp"
#include "ui/map/map_names.hpp"

namespace dateline::ui {

namespace {

using core::LabelSide;

// on the side away from the mark: two in a row must not read as one
constexpr float kPad = 8;
constexpr float kOneLine = 20, kTwoLines = 34, kBrokenLines = 38;
constexpr float kLong = 130;  // px: a name that may be broken into two lines

struct PlaceWords {
  ClusterWords lines;
  float name_width = 0, second_width = 0;
};

// A name in two lines, as even as its blanks allow; all in the first where it is short or has none.
struct BrokenName {
  std::string_view lines[2];
  float widths[2] = {};
};

BrokenName broken(const Canvas& canvas, std::string_view name, float width) {
  BrokenName whole{{name, {}}, {width, 0}};
  if (width < kLong) {
    return whole;
  }
  BrokenName best = whole;
  for (std::size_t at = name.find(' '); at != std::string_view::npos; at = name.find(' ', at + 1)) {
    const std::string_view first = name.substr(0, at), second = name.substr(at + 1);
    const BrokenName one{
        {first, second},
        {text_width(canvas, type::place, first), text_width(canvas, type::place, second)}
    };
    if (std::max(one.widths[0], one.widths[1]) < std::max(best.widths[0], best.widths[1])) {
      best = one;
    }
  }
  return best;
}

PlaceWords words_of(const Ui& ui, const Canvas& canvas, const app::PlaceMark& mark) {
  PlaceWords words;
  if (mark.is_cluster()) {
    words.lines = cluster_words(ui, mark);
    words.name_width = text_width(canvas, type::place, words.lines.name.view());
    words.second_width = text_width(canvas, type::tiny, words.lines.second.view());
    return words;
  }
  const MapName& name = map_of(ui).map_words.places[mark.place.value];
  words.lines.name.add(name.text);
  words.lines.second.add(name.second);
  words.name_width = name.width;
  words.second_width = name.second_width;
  return words;
}

// Without its second line, broken where it is long; none where that would be no smaller.
core::SizePx short_size(const Canvas& canvas, const PlaceWords& words) {
  if (words.lines.second_needed) {
    return {};
  }
  const BrokenName name = broken(canvas, words.lines.name.view(), words.name_width);
  if (name.widths[1] > 0) {
    return {std::max(name.widths[0], name.widths[1]) + kPad, kBrokenLines};
  }
  return words.second_width > 0 ? core::SizePx{words.name_width + kPad, kOneLine} : core::SizePx{};
}

void draw_broken(
    const Canvas& canvas,
    const core::PlacedLabel& label,
    const BrokenName& name,
    ImU32 ink,
    ImU32 halo
) {
  for (std::size_t i = 0; i < 2 && name.widths[i] > 0; ++i) {
    const ImVec2 at{
        line_left(label.box, label.side, name.widths[i]),
        label.box.y + kSecondLine * static_cast<float>(i)
    };
    draw_haloed(canvas, type::place, at, ink, halo, kPlaceHalo, name.lines[i]);
  }
}

void add_name(const Ui& ui, const Canvas& canvas, const app::PlaceMark& mark) {
  const PlaceWords words = words_of(ui, canvas, mark);
  const bool chosen = mark.selected || mark.hovered;
  const float reach = app::outer_radius(mark);
  core::LabelCandidate label;
  label.id = kPlaceId | mark.place.value;
  label.priority = (chosen ? kChosen : kStoryPlace) + std::min(mark.claims, 0xffffu);
  label.anchor = mark.at;
  label.size = {
      std::max(words.name_width, words.second_width) + kPad,
      words.second_width > 0 ? kTwoLines : kOneLine
  };
  label.short_size = short_size(canvas, words);
  label.aside = reach + (mark.differs ? 13.0f : mark.selected ? 10.0f : 6.0f);
  label.away = reach + (mark.selected || mark.differs ? 8.0f : 3.0f);
  label.disc = reach;
  label.sides = core::kAllRound;
  label.over_soft = true;
  label.must = chosen;
  map_of(ui).labels.add(label);
}

// From the ring's edge to the name.
void draw_lead(const Ui& ui, const Canvas& canvas, core::RectPx box, const app::PlaceMark& mark) {
  const ImVec2 end{
      std::clamp(mark.at.x, box.x, right_of(box)),
      std::clamp(mark.at.y, box.y, bottom_of(box))
  };
  const float length = std::hypot(end.x - mark.at.x, end.y - mark.at.y),
              from = app::outer_radius(mark) + (mark.selected ? kSelectedReach : 0.0f);
  if (length <= from) {
    return;
  }
  const ImVec2 begin{
      mark.at.x + (end.x - mark.at.x) * from / length,
      mark.at.y + (end.y - mark.at.y) * from / length
  };
  draw_stroke(canvas, begin, end, ui.palette.land, 3);
  draw_stroke(canvas, begin, end, ui.palette.ink_2, 1);
}

void draw_name(
    const Ui& ui,
    const Canvas& canvas,
    const core::PlacedLabel& label,
    const app::PlaceMark& mark
) {
  const PlaceWords words = words_of(ui, canvas, mark);
  const ImU32 ink = mark.claims == 0 ? ui.palette.ink_3 : ui.palette.ink;
  if (label.led) {
    draw_lead(ui, canvas, label.box, mark);
  }
  if (label.is_short) {
    return draw_broken(
        canvas,
        label,
        broken(canvas, words.lines.name.view(), words.name_width),
        ink,
        ui.palette.land
    );
  }
  draw_haloed(
      canvas,
      type::place,
      {line_left(label.box, label.side, words.name_width), label.box.y},
      ink,
      ui.palette.land,
      kPlaceHalo,
      words.lines.name.view()
  );
  if (words.second_width <= 0) {
    return;
  }
  const float x = line_left(label.box, label.side, words.second_width);
  draw_haloed(
      canvas,
      type::tiny,
      {x, label.box.y + kSecondLine},
      mark.claims == 0 ? ink : ui.palette.ink_2,
      ui.palette.land,
      kPlaceHalo,
      words.lines.second.view()
  );
}

}  // namespace

// From the front of the pile to its back; a place off the map has no name there.
void add_place_names(const Ui& ui, const Canvas& canvas) {
  std::vector<std::uint8_t>& named = map_of(ui).named_places;
  named.assign(ui.story().places.size(), 0);
  for (const app::PlaceMark& mark : ui.frame.marks) {
    if (!mark.on_screen) {
      continue;
    }
    add_name(ui, canvas, mark);
    named[mark.place.value] = 1;
    for (const core::PlaceIndex member : app::members_of(ui.frame, mark)) {
      named[member.value] = 1;
    }
  }
  for (const app::Frame& inset : ui.frame.insets) {
    for (const app::PlaceMark& mark : inset.singles) {
      named[mark.place.value] = 1;
    }
  }
}

void draw_place_names(const Ui& ui, const Canvas& canvas, bool forced) {
  for (const PlaceLabel& label : map_of(ui).place_labels) {
    const auto mark = app::mark_showing(ui.frame, label.place);
    if (mark && label.placed.forced == forced) {
      draw_name(ui, canvas, label.placed, ui.frame.marks[*mark]);
    }
  }
}

}  // namespace dateline::ui
