// What stands on the map without belonging to it: zoom, fit and layers buttons, the scale bar, and
// the foot with tray and credit. It knows scales; it knows no mark.
#include "ui/map/map_furniture.hpp"

#include <algorithm>
#include <cmath>

#include "ui/kit/scale_bar.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"
#include "ui/map/choices.hpp"
#include "ui/map/map_names.hpp"

namespace dateline::ui {

namespace {

constexpr float kEdge = 12;
constexpr float kNoteSign = 22;  // px from the note's edge to its words, past the sign

struct Control {
  const char* name;
  Icon icon;
  Message words;
};

void press(const Ui& ui, std::size_t control) {
  switch (control) {
    case 0:
      ui.push(app::MapZoomAsked{1});
      break;
    case 1:
      ui.push(app::MapZoomAsked{-1});
      break;
    case 2:
      ui.push(app::MapHomeAsked{});
      break;
    default:
      ui.push(app::LayersToggled{});
      break;
  }
}

// A card of square buttons, hairlines between.
void draw_card(const Ui& ui, core::RectPx card, float side, std::size_t first, std::size_t end) {
  constexpr Control kControls[] = {
      {"zoom-in", Icon::plus, Message::closer},
      {"zoom-out", Icon::minus, Message::farther},
      {"fit", Icon::fit, Message::fit_to_story},
      {"layers", Icon::layers, Message::layers_and_legend}
  };
  const Panel panel(ui, "map-controls", card, 0);
  const Canvas& canvas = panel.canvas();
  fill(canvas, card, ui.palette.raised, kRadius);
  float y = card.y;
  for (std::size_t i = first; i < end; ++i) {
    const core::RectPx box{card.x, y, side, side};
    const Hit hit = hit_area(ui, kControls[i].name, 0xffffffffu, box);
    const bool open = i == 3 && ui.state.layers_open;
    if (hit.heat > 0 || open) {
      fill(canvas, inset(box, 1), open ? ui.palette.sunken : faded(ui.palette.sunken, hit.heat), 3);
    }
    if (i > first) {
      rule_across(canvas, box.x + 1, box.y, side - 2, ui.palette.rule);
    }
    draw_icon(canvas, kControls[i].icon, centre_of(box), 16, ui.palette.ink);
    if (hit.focused) {
      draw_focus(ui, inset(box, 1), 3, true);
    }
    tooltip(ui, hit, box, ui.say(kControls[i].words));
    if (hit.clicked) {
      press(ui, i);
    }
    y += side;
  }
  outline(canvas, card, ui.palette.rule_strong, kRadius);
}

Line length_text(const Ui& ui, double km) {
  const auto round = [km](double unit) {
    return static_cast<std::uint32_t>(std::max(1L, std::lround(km / unit)));
  };
  if (ui.state.customs.miles) {
    return km >= kMileKm * 0.99 ? ui.say_with(Message::miles, {round(kMileKm)})
                                : ui.say_with(Message::feet, {round(kFootKm)});
  }
  return km >= 1 ? ui.say_with(Message::km, {round(1)})
                 : ui.say_with(Message::metres, {round(0.001)});
}

// A round number of what the reader measures in.
ScaleBar readers_bar(const Ui& ui, float most) {
  const auto bar = [&](double unit_km) {
    return scale_bar(ui.frame.camera, ui.frame.map, most, unit_km);
  };
  if (!ui.state.customs.miles) {
    return bar(1);
  }
  const ScaleBar miles = bar(kMileKm);
  return miles.km >= kMileKm * 0.99 ? miles : bar(kFootKm);
}

// A ring goes before what is written about the map.
bool covers_ring(const Ui& ui, core::RectPx box) {
  return std::any_of(ui.frame.marks.begin(), ui.frame.marks.end(), [&](const app::PlaceMark& mark) {
    const float x = std::clamp(mark.at.x, box.x, right_of(box)),
                y = std::clamp(mark.at.y, box.y, bottom_of(box));
    return std::hypot(mark.at.x - x, mark.at.y - y) < app::outer_radius(mark);
  });
}

void draw_scale_bar(const Ui& ui, core::RectPx free) {
  if (free.height < ui.layout.map_buttons.height + 64 && ui.phone()) {
    return;
  }
  constexpr float kMost = 96;
  const core::RectPx box{free.x + kEdge, bottom_of(free) - 28, kMost + 84, 20};
  // The name of what is selected stands where its mark is: the bar makes way for it.
  const std::vector<PlaceLabel>& names = ui.memory.place_labels;
  if (std::any_of(names.begin(), names.end(), [&](const PlaceLabel& name) {
        return name.placed.forced && overlap(name.placed.box, box);
      })) {
    return;
  }
  if (covers_ring(ui, box)) {
    return;
  }
  const Panel panel(ui, "scale", box, 0);
  draw_scale(ui, panel.canvas(), {box.x, box.y}, kMost);
}

// Whose borders are shown, that dashed ones are contested, and whose data: as many of these words
// as there is room for, and the contested ones always.
Line credit(const Ui& ui, const Canvas& canvas, float room) {
  const std::string_view view = border_view_name(ui);
  const Line borders = view.empty() ? Line() : ui.say_with(Message::borders_view, {view});
  for (const std::string_view data : {std::string_view("Natural Earth"), std::string_view()}) {
    for (const Message contested :
         {Message::credit_long, Message::credit_middle, Message::credit_short}) {
      const Line line = Line().add(ui.say(contested)).add(borders.view()).add(data);
      if (text_width(canvas, type::small, line.view()) <= room) {
        return line;
      }
    }
  }
  return Line().add(ui.say(Message::credit_short));
}

// How many claims name no place on the map: in so many words where they leave room for the shortest
// credit. Returns the right edge.
float draw_tray(const Ui& ui, const Canvas& canvas, core::RectPx box) {
  if (ui.frame.in_tray == 0) {
    return box.x;
  }
  draw_icon(canvas, Icon::tray, {box.x + 7, box.y + box.height / 2}, 15, ui.palette.ink);
  const float left = box.x + 22,
              least = text_width(canvas, type::small, ui.say(Message::credit_short)) + 24;
  const Line claims = ui.say_with(Message::claims, {ui.frame.in_tray}),
             number = ui.number(ui.frame.in_tray);
  const float room = right_of(box) - least - left;
  const Line& count =
      text_width(canvas, type::small_strong, claims.view()) <= room ? claims : number;
  const core::RectPx bold = draw_text(
      canvas,
      type::small_strong,
      {left, box.y, right_of(box) - left, box.height},
      ui.palette.ink,
      count.view()
  );
  const Line rest = ui.say_with(
      ui.frame.place_tie == core::PlaceTie::said_at ? Message::name_no_said_place
                                                    : Message::name_no_place,
      {ui.frame.in_tray}
  );
  const float x = right_of(bold) + 4, wide = text_width(canvas, type::small, rest.view()) + 1;
  if (&count != &claims || x + wide > right_of(box) - least) {
    return right_of(bold);
  }
  return right_of(
      draw_text(canvas, type::small, {x, box.y, wide, box.height}, ui.palette.ink, rest.view())
  );
}

}  // namespace

Message ring_words(const Ui& ui) noexcept {
  return ui.state.link.place_tie == core::PlaceTie::said_at ? Message::sign_ring_said
                                                            : Message::sign_ring;
}

core::RectPx rings_note_box(const Ui& ui, const Canvas& canvas) {
  constexpr float kHigh = 16, kLeastMap = 240, kPagesButton = 128;
  const core::RectPx free = ui.layout.map_free;
  // in a small frame the page’s way to the full screen stands in the other corner
  const float room = free.width - 2 * kEdge - (ui.map_alone() ? kPagesButton : 0);
  const float wide = text_width(canvas, type::tiny, ui.say(ring_words(ui))) + kNoteSign + 4;
  if (ui.inset || ui.state.link.view != app::View::map || ui.frame.marks.empty() ||
      free.height < kLeastMap || wide > room) {
    return {};
  }
  const core::RectPx box{free.x + kEdge, bottom_of(free) - 30 - kHigh, wide, kHigh};
  return covers_ring(ui, box) ? core::RectPx{} : box;
}

// The legend's first row: a map of troops with numbers on it would be read as counts of troops.
void draw_rings_note(const Ui& ui, const Canvas& canvas) {
  const core::RectPx box = rings_note_box(ui, canvas);
  if (box.width <= 0) {
    return;
  }
  draw_ring(
      canvas,
      ui.palette,
      {{box.x + 10, box.y + box.height / 2}, 3.5f, 1, 2.5f},
      {3, 0, 0, 1, 0, 0}
  );
  draw_haloed(
      canvas,
      type::tiny,
      {box.x + kNoteSign, box.y},
      ui.palette.label_land,
      ui.palette.land,
      1.8f,
      ui.say(ring_words(ui))
  );
}

void draw_scale(const Ui& ui, const Canvas& canvas, ImVec2 at, float most) {
  const ScaleBar bar = readers_bar(ui, most);
  if (bar.km <= 0) {
    return;
  }
  const float wide = bar.width;
  const float left = at.x + 4, line = at.y + 14;
  for (const bool halo : {true, false}) {
    const ImU32 ink = halo ? faded(ui.palette.land, 0.8f) : ui.palette.label_land;
    const float thick = halo ? 4.0f : 1.5f;
    draw_stroke(canvas, {left, line}, {left + wide, line}, ink, thick);
    draw_stroke(canvas, {left, line - 5}, {left, line}, ink, thick);
    draw_stroke(canvas, {left + wide, line - 5}, {left + wide, line}, ink, thick);
  }
  draw_haloed(
      canvas,
      type::tiny,
      {left + wide + 7, at.y + 2},
      ui.palette.label_land,
      ui.palette.land,
      1.8f,
      length_text(ui, bar.km).view()
  );
}

void draw_map_furniture(const Ui& ui) {
  const core::RectPx free = ui.layout.map_free;
  if (ui.layout.map.width <= 0 || free.height < 40) {
    return;
  }
  // Beside the chart it is a small map to look at, without buttons.
  if (ui.state.link.view == app::View::figures) {
    return;
  }
  draw_scale_bar(ui, free);
  const core::RectPx room = ui.layout.map_buttons;
  if (room.width <= 0) {
    return;
  }
  const float side = ui.phone() || ui.touch() ? 44.0f : 32.0f;
  const std::size_t first = !ui.phone() ? 0 : room.height > side ? 2 : 3;
  const std::size_t end = ui.map_alone() && room.height < 4 * room.width ? 2 : 4;
  draw_card(
      ui,
      {right_of(room) - side, room.y, side, side * static_cast<float>(end - first)},
      side,
      first,
      end
  );
}

void draw_map_foot(const Ui& ui) {
  const core::RectPx box = ui.layout.map_foot;
  if (box.width <= 0) {
    return;
  }
  const Panel panel(ui, "map-foot", box, ui.palette.surface);
  const Canvas& canvas = panel.canvas();
  rule_across(canvas, box.x, box.y, box.width, ui.palette.rule);
  const core::RectPx inner{box.x + 18, box.y, box.width - 36, box.height};
  const float left = draw_tray(ui, canvas, inner) + 24;
  const core::RectPx rest{left, box.y, right_of(inner) - left, box.height};
  draw_text(
      canvas,
      type::small,
      rest,
      ui.palette.ink_2,
      credit(ui, canvas, rest.width).view(),
      Align::right
  );
}

}  // namespace dateline::ui
