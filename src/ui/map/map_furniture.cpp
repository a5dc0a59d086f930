// What stands on the map without belonging to it: zoom, fit and layers buttons, the scale bar, and
// the foot with tray and credit.
#include "ui/map/map_furniture.hpp"

#include <algorithm>
#include <cmath>

#include "ui/kit/scale_bar.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"
#include "ui/map/choices.hpp"
#include "ui/map/map_memory.hpp"
#include "ui/map/rings_note.hpp"

namespace dateline::ui {

namespace {

constexpr float kEdge = 12;

// The buttons from the top down.
enum class Control : std::uint8_t {
  closer,
  farther,
  fit,
  layers
};
constexpr std::size_t kControls = 4;

struct ControlLook {
  const char* name;
  Icon icon;
  Message words;
};

ControlLook look_of(Control control) {
  switch (control) {
    case Control::closer:
      return {"zoom-in", Icon::plus, Message::closer};
    case Control::farther:
      return {"zoom-out", Icon::minus, Message::farther};
    case Control::fit:
      return {"fit", Icon::fit, Message::fit_to_story};
    case Control::layers:
      break;
  }
  return {"layers", Icon::layers, Message::layers_and_legend};
}

void press(const Ui& ui, Control control) {
  switch (control) {
    case Control::closer:
      ui.push(app::MapZoomAsked{1});
      break;
    case Control::farther:
      ui.push(app::MapZoomAsked{-1});
      break;
    case Control::fit:
      ui.push(app::MapHomeAsked{});
      break;
    case Control::layers:
      ui.push(app::LayersToggled{});
      break;
  }
}

void draw_control(const Ui& ui, core::RectPx box, Control control, bool first) {
  const ControlLook look = look_of(control);
  const Hit hit = hit_area(ui, look.name, 0xffffffffu, box);
  const Canvas canvas = ui.canvas();
  const bool open = control == Control::layers && ui.state.layers_open;
  if (hit.heat > 0 || open) {
    const ImU32 pointed_at = faded(ui.palette.sunken, hit.heat);
    fill(canvas, inset(box, 1), open ? ui.palette.sunken : pointed_at, 3);
  }
  if (!first) {
    rule_across(canvas, box.x + 1, box.y, box.width - 2, ui.palette.rule);
  }
  draw_icon(canvas, look.icon, centre_of(box), 16, ui.palette.ink);
  if (hit.focused) {
    draw_focus(ui, inset(box, 1), 3, true);
  }
  tooltip(ui, hit, box, ui.say(look.words));
  if (hit.clicked) {
    press(ui, control);
  }
}

// A card of square buttons, hairlines between.
void draw_card(const Ui& ui, core::RectPx card, std::size_t first, std::size_t end) {
  const Panel panel(ui, "map-controls", card, 0);
  const Canvas& canvas = panel.canvas();
  fill(canvas, card, ui.palette.raised, kRadius);
  core::RectPx box = card;
  box.height = card.width;
  for (std::size_t i = first; i < end; ++i) {
    draw_control(ui, box, static_cast<Control>(i), i == first);
    box.y += box.height;
  }
  outline(canvas, card, ui.palette.rule_strong, kRadius);
}

Line length_text(const Ui& ui, double km) {
  const auto round = [km](double unit) {
    return static_cast<std::uint32_t>(std::max(1L, std::lround(km / unit)));
  };
  if (!ui.state.customs.miles) {
    return km >= 1 ? ui.say_with(Message::km, {round(1)})
                   : ui.say_with(Message::metres, {round(0.001)});
  }
  if (km >= kMileKm * 0.99) {
    return ui.say_with(Message::miles, {round(kMileKm)});
  }
  return ui.say_with(Message::feet, {round(kFootKm)});
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

// The name of what is selected stands where its mark is.
bool covers_forced_name(const Ui& ui, core::RectPx box) {
  for (const PlaceLabel& name : map_of(ui).place_labels) {
    if (name.placed.forced && overlap(name.placed.box, box)) {
      return true;
    }
  }
  return false;
}

// The bar makes way for a name and for rings.
void draw_scale_bar(const Ui& ui, core::RectPx free) {
  if (free.height < ui.layout.map_buttons.height + 64 && ui.phone()) {
    return;
  }
  constexpr float kMost = 96;
  const core::RectPx box{
      .x = free.x + kEdge,
      .y = bottom_of(free) - 28,
      .width = kMost + 84,
      .height = 20,
  };
  if (covers_forced_name(ui, box) || covers_ring(ui, box)) {
    return;
  }
  const Panel panel(ui, "scale", box, 0);
  draw_scale(ui, panel.canvas(), {box.x, box.y}, kMost);
}

// Whose borders are shown, that dashed ones are contested, and whose data: as many of these words
// as there is room for, and the contested ones always.
Line credit(const Ui& ui, const Canvas& canvas, float room) {
  constexpr Message kContested[] = {
      Message::credit_long,
      Message::credit_middle,
      Message::credit_short,
  };
  const std::string_view view = border_view_name(ui);
  const Line borders = view.empty() ? Line() : ui.say_with(Message::borders_view, {view});
  for (const char* const data : {"Natural Earth", ""}) {
    for (const Message contested : kContested) {
      Line line;
      line.add(ui.say(contested)).add(borders.view()).add(data);
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
  const std::uint32_t count = ui.frame.in_tray;
  if (count == 0) {
    return box.x;
  }
  const ImVec2 sign{box.x + 7, box.y + box.height / 2};
  draw_icon(canvas, Icon::tray, sign, 15, ui.palette.ink);
  const float left = box.x + 22;
  const float credit = text_width(canvas, type::small, ui.say(Message::credit_short)) + 24;
  const float right = right_of(box) - credit;
  const Line claims = ui.say_with(Message::claims, {count});
  const Line number = ui.number(count);
  const float claims_wide = text_width(canvas, type::small_strong, claims.view());
  const bool in_words = claims_wide <= right - left;
  const core::RectPx bold = draw_text(
      canvas,
      type::small_strong,
      {left, box.y, right_of(box) - left, box.height},
      ui.palette.ink,
      in_words ? claims.view() : number.view()
  );
  const bool said = ui.frame.place_tie == core::PlaceTie::said_at;
  const Message message = said ? Message::name_no_said_place : Message::name_no_place;
  const Line rest = ui.say_with(message, {count});
  const core::RectPx beside{
      .x = right_of(bold) + 4,
      .y = box.y,
      .width = text_width(canvas, type::small, rest.view()) + 1,
      .height = box.height,
  };
  if (!in_words || right_of(beside) > right) {
    return right_of(bold);
  }
  return right_of(draw_text(canvas, type::small, beside, ui.palette.ink, rest.view()));
}

// Fingers pinch: a phone has the last two buttons, or one on a low map. A low map in a page's frame
// has those that zoom alone.
void draw_controls(const Ui& ui, core::RectPx room) {
  const float side = ui.roomy_px(32);
  std::size_t first = 0;
  if (ui.phone()) {
    first = room.height > side ? 2 : 3;
  }
  const bool low = ui.map_alone() && room.height < 4 * room.width;
  const std::size_t end = low ? 2 : kControls;
  const core::RectPx card{
      .x = right_of(room) - side,
      .y = room.y,
      .width = side,
      .height = side * static_cast<float>(end - first),
  };
  draw_card(ui, card, first, end);
}

}  // namespace

void draw_scale(const Ui& ui, const Canvas& canvas, ImVec2 at, float most) {
  const ScaleBar bar = readers_bar(ui, most);
  if (bar.km <= 0) {
    return;
  }
  const float left = at.x + 4;
  const float right = left + bar.width;
  const float line = at.y + 14;
  for (const bool halo : {true, false}) {
    const ImU32 ink = halo ? faded(ui.palette.land, 0.8f) : ui.palette.label_land;
    const float thick = halo ? 4.0f : 1.5f;
    draw_stroke(canvas, {left, line}, {right, line}, ink, thick);
    draw_stroke(canvas, {left, line - 5}, {left, line}, ink, thick);
    draw_stroke(canvas, {right, line - 5}, {right, line}, ink, thick);
  }
  draw_haloed(
      canvas,
      type::tiny,
      {right + 7, at.y + 2},
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
  draw_controls(ui, room);
}

void draw_map_foot(const Ui& ui) {
  const core::RectPx box = ui.layout.map_foot;
  if (box.width <= 0) {
    return;
  }
  const Panel panel(ui, "map-foot", box, ui.palette.surface);
  const Canvas& canvas = panel.canvas();
  rule_over(ui, box);
  const core::RectPx inner{
      .x = box.x + 18,
      .y = box.y,
      .width = box.width - 36,
      .height = box.height,
  };
  const float left = draw_tray(ui, canvas, inner) + 24;
  const core::RectPx rest{
      .x = left,
      .y = box.y,
      .width = right_of(inner) - left,
      .height = box.height,
  };
  const Line words = credit(ui, canvas, rest.width);
  draw_text(canvas, type::small, rest, ui.palette.ink_2, words.view(), Align::right);
}

}  // namespace dateline::ui
