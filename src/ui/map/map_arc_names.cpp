// What movements are called and who says so, beside their lines.
#include "ui/map/map_arc_names.hpp"

#include <algorithm>

#include "ui/kit/ui.hpp"
#include "ui/map/label_sides.hpp"
#include "ui/map/map_memory.hpp"
#include "ui/map/map_names.hpp"

namespace dateline::ui {

namespace {

using core::LabelSide;

// The part of a movement's line that the map shows, by positions in Frame::arc_points; nothing when
// first > last.
struct Stretch {
  std::uint32_t first = 1, last = 0;
};

Stretch shown_of(const Ui& ui, const core::Aim& aim, const app::ArcMark& arc) {
  Stretch shown;
  for (std::uint32_t i = arc.first_point; i < arc.first_point + arc.point_count; ++i) {
    if (!ui.layout.map_free.contains(core::to_screen(aim, ui.frame.arc_points[i]))) {
      continue;
    }
    if (shown.first > shown.last) {
      shown.first = i;
    }
    shown.last = i;
  }
  return shown;
}

// Who says so, and when: by the first of its claims that is shown, for the others may be yet to
// come.
Line source_of(const Ui& ui, const app::ArcMark& arc) {
  Line line;
  return line.add(ui.actor_short_name(ui.story().claims[arc.claim.value].actor))
      .add(", ")
      .add(ui.memory.words.claims[arc.claim.value].said);
}

core::LabelCandidate candidate_of(const Ui& ui, const Canvas& canvas, const app::ArcMark& arc) {
  constexpr core::LabelSides kSides{
      {LabelSide::lower_right,
       LabelSide::upper_left,
       LabelSide::upper_right,
       LabelSide::lower_left,
       LabelSide::below,
       LabelSide::above},
      6
  };
  const core::Movement& movement = ui.story().movements[arc.movement.value];
  core::LabelCandidate label;
  label.id = kArcId | arc.movement.value;
  label.size = {
      std::max(
          text_width(canvas, type::strong, movement.label),
          text_width(canvas, type::tiny, source_of(ui, arc).view())
      ),
      36
  };
  label.aside = 14;
  label.away = 11;
  label.sides = kSides;
  label.over_soft = !arc.dimmed;
  return label;
}

// In the middle of what is shown of its line, else at a quarter of it, and so on.
void add_along(
    const Ui& ui,
    const core::Aim& aim,
    const app::ArcMark& arc,
    core::LabelCandidate label
) {
  constexpr std::uint32_t kEighths[] = {4, 6, 2, 5, 3, 7, 1};
  const Stretch shown = shown_of(ui, aim, arc);
  if (shown.first >= shown.last) {
    return;
  }
  label.priority = arc.dimmed ? kArc - 100 : kArc;
  for (const std::uint32_t eighths : kEighths) {
    label.anchor = core::to_screen(
        aim,
        ui.frame.arc_points[shown.first + (shown.last - shown.first) * eighths / 8]
    );
    map_of(ui).labels.add(label);
    label.alternative = true;
    --label.priority;
  }
}

}  // namespace

// A closer map names what the overview behind it has no room to name: the same words twice would
// read as two movements.
void add_arc_names(const Ui& ui, const Canvas& canvas, const core::Aim& aim) {
  std::vector<std::uint8_t>& named = map_of(ui).named_movements;
  if (!ui.inset) {
    named.assign(ui.story().movements.size(), 0);
  }
  for (const app::ArcMark& arc : ui.frame.arcs) {
    const std::size_t movement = arc.movement.value;
    if (ui.story().movements[movement].label.empty() || named[movement] != 0) {
      continue;
    }
    add_along(ui, aim, arc, candidate_of(ui, canvas, arc));
  }
}

// Flush with its line. One that another claim tells of is quieter, but no harder to read.
void draw_arc_name(const Ui& ui, const Canvas& canvas, const core::PlacedLabel& label) {
  for (const app::ArcMark& arc : ui.frame.arcs) {
    if ((kArcId | arc.movement.value) != label.id) {
      continue;
    }
    if (!ui.inset) {
      map_of(ui).named_movements[arc.movement.value] = 1;
    }
    const std::string& name = ui.story().movements[arc.movement.value].label;
    const Line source = source_of(ui, arc);
    const ImU32 ink = arc.dimmed ? ui.palette.ink_3 : ui.palette.ink,
                second = arc.dimmed ? ui.palette.ink_3 : ui.palette.ink_2;
    const auto left = [&](const TextStyle& style, std::string_view text) {
      return line_left(label.box, label.side, text_width(canvas, style, text));
    };
    draw_haloed(
        canvas,
        type::strong,
        {left(type::strong, name), label.box.y},
        ink,
        ui.palette.land,
        kPlaceHalo,
        name
    );
    draw_haloed(
        canvas,
        type::tiny,
        {left(type::tiny, source.view()), label.box.y + kSecondLine},
        second,
        ui.palette.land,
        kPlaceHalo,
        source.view()
    );
    return;
  }
}

}  // namespace dateline::ui
