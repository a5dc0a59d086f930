// Places, each under what it lies in; what lies off the map; and the claims of one of them.
#include "ui/list/places_list.hpp"

#include <string_view>

#include "ui/kit/column.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"
#include "ui/list/claim_list.hpp"
#include "ui/list/controls.hpp"
#include "ui/list/counted_row.hpp"
#include "ui/list/scoped_head.hpp"

namespace dateline::ui {

namespace {

// How many of the place's own there are beside all of it: only where that differs.
Line count_text(const Ui& ui, std::uint32_t claims, std::uint32_t alone) {
  if (claims == alone) {
    return ui.number(claims);
  }
  return ui.say_with(Message::alone_here, {claims, alone});
}

// What its own people call it, where that is another name and the faces have its letters.
std::string_view own_name(const Ui& ui, core::PlaceIndex place) {
  const std::string_view local = ui.local_name(place);
  const bool written = can_write(ui.canvas(), Face::sans, local);
  return written ? local : std::string_view();
}

float draw_place(const Ui& ui, Column column, const app::PlaceRow& place) {
  const core::RectPx box = column.full_row(counted_row_height(ui));
  const core::PlaceIndex index = place.place;
  const Hit hit = hit_area(ui, "place", index.value, box);
  if (hit.hovered && !ui.touch()) {
    ui.memory.hovered_place = index;
  }
  draw_hovered(ui, hit, box);
  const Line count = count_text(ui, place.claims, place.alone);
  const CountedRow row{
      .depth = place.depth,
      .name = ui.place_name(index),
      .second = own_name(ui, index),
      .beside_name = 20,
      .differs = place.differs,
      .count = count.view(),
      .stances = place.claims > 0 ? &place.counts : nullptr,
  };
  draw_counted_row(ui, column, box, row);
  draw_row_focus(ui, hit, box);
  if (hit.clicked) {
    ui.push(app::PlacePicked{index});
  }
  return bottom_of(box);
}

// The way to what no place on the map is tied to.
float draw_tray(const Ui& ui, Column column) {
  const core::RectPx box = column.full_row(counted_row_height(ui));
  const Hit hit = hit_area(ui, "off-map", 0xffffffffu, box);
  draw_hovered(ui, hit, box);
  draw_row_sign(ui, column, box, Icon::tray, 16);
  const bool said = ui.state.link.place_tie == core::PlaceTie::said_at;
  const Message message = said ? Message::tray_said : Message::tray_claims;
  const Line line = ui.say_with(message, {ui.frame.off_map});
  draw_text(
      ui.canvas(),
      type::small,
      {column.left() + 26, box.y, column.inner() - 26, box.height},
      ui.palette.ink_2,
      line.view()
  );
  draw_row_focus(ui, hit, box);
  if (hit.clicked) {
    ui.push(app::OffMapToggled{});
  }
  return bottom_of(box);
}

// What a place is to a claim: its matter, or where it was said.
float draw_ties(const Ui& ui, Column column) {
  const auto chosen = static_cast<std::size_t>(ui.state.link.place_tie);
  column.y += 8;
  const auto picked = draw_switch(ui, "place-tie", column, Message::place_ties, chosen);
  if (picked) {
    const auto tie = static_cast<core::PlaceTie>(*picked);
    ui.push(app::PlaceTiePicked{tie});
  }
  return column.y + switch_height(ui) + 8;
}

// Back from the claims of a place, or from those off the map, to all places.
void go_back(const Ui& ui) {
  if (ui.state.link.place) {
    ui.push(app::PlacePicked{*ui.state.link.place});
  } else {
    ui.push(app::OffMapToggled{});
  }
}

// With all that lies in the place, or of it alone.
float draw_parts(const Ui& ui, Column column) {
  const std::size_t chosen = ui.state.link.place_alone ? 1 : 0;
  if (draw_switch(ui, "place-parts", column, Message::place_parts, chosen)) {
    ui.push(app::PlacePartsToggled{});
  }
  return column.y + switch_height(ui) + 6;
}

float draw_head_of_place(const Ui& ui, Column column, core::PlaceIndex place) {
  Line second;
  const std::string_view local = own_name(ui, place);
  if (!local.empty()) {
    second.add(local).add(" · ");
  }
  second.add(listed_text(ui).view());
  const std::string_view title = ui.known(ui.place_name(place));
  column.y = draw_scoped_head(ui, column, title, second.view());
  if (ui.world.table.place_parts.of(place.value).size() > 1) {
    column.y = draw_parts(ui, column);
  }
  return column.y;
}

}  // namespace

float draw_places(core::LaterKey, const Ui& ui, Column column) {
  column.y = draw_ties(ui, column);
  for (const app::PlaceRow& row : ui.frame.places) {
    column.y = draw_place(ui, column, row);
  }
  if (ui.frame.off_map > 0) {
    column.y = draw_tray(ui, column);
  }
  return column.y;
}

float draw_claims_of_place(core::LaterKey, const Ui& ui, const Panel& panel, Column column) {
  const auto place = ui.state.link.place;
  const std::string_view way_back = ui.say(Message::all_places);
  if (draw_back(ui, column, way_back)) {
    go_back(ui);
  }
  column.y += back_height(ui);
  if (place) {
    column.y = draw_head_of_place(ui, column, *place);
  } else {
    const Line second = listed_text(ui);
    column.y = draw_scoped_head(ui, column, ui.say(Message::off_map), second.view());
  }
  column.y = draw_ties(ui, column);
  return draw_claims(ui, panel, column);
}

}  // namespace dateline::ui
