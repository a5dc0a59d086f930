// Places, each under what it lies in; what lies off the map; and the claims of one of them. It
// knows rows and switches; what lies where is the story's.
#include "ui/list/places_list.hpp"

#include <algorithm>

#include "ui/kit/column.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"
#include "ui/list/claim_list.hpp"
#include "ui/list/list.hpp"

namespace dateline::ui {

namespace {

constexpr float kRow = 52, kRowOnPhone = 68;

// How many of the place's own there are beside all of it: only where that differs.
Line count_text(const Ui& ui, std::uint32_t claims, std::uint32_t alone) {
  if (claims == alone) {
    return ui.number(claims);
  }
  return ui.say_with(Message::alone_here, {claims, alone});
}

float draw_place(const Ui& ui, Column column, const app::PlaceRow& row) {
  const core::RectPx box{column.x, column.y, column.width, ui.phone() ? kRowOnPhone : kRow};
  const Hit hit = hit_area(ui, "place", row.place.value, box);
  const Canvas canvas = ui.canvas();
  if (hit.hovered && !ui.touch()) {
    ui.memory.hovered_place = row.place;
  }
  if (hit.heat > 0) {
    fill(canvas, box, faded(ui.palette.sunken, hit.heat));
  }
  const float alpha = row.claims == 0 ? kDisabled : 1;
  const float left = column.left() + indent_of(row.depth);
  const Line count = count_text(ui, row.claims, row.alone);
  const float count_wide = std::max(24.0f, text_width(canvas, type::small, count.view()) + 1);
  const float middle = box.y + box.height / 2, strip_left = column.right() - count_wide - 8 - 48;
  const float room = strip_left - 14 - left;
  const std::string_view local = ui.local_name(row.place);
  const bool second = !local.empty() && can_write(canvas, Face::sans, local);
  const float name_y = second ? middle - 19 : middle - 10;
  const core::RectPx name = draw_text(
      canvas,
      type::strong,
      {left, name_y, room - 20, 20},
      faded(ui.palette.ink, alpha),
      ui.place_name(row.place)
  );
  if (row.differs) {
    draw_text(
        canvas,
        type::small_strong,
        {right_of(name) + 6, name_y, 14, 20},
        ui.palette.ink,
        "\xE2\x89\xA0"
    );
  }
  if (second) {
    draw_text(
        canvas,
        type::small,
        {left, middle + 1, room, 16},
        faded(ui.palette.ink_3, alpha),
        local
    );
  }
  if (row.claims > 0) {
    draw_strip(canvas, ui.palette, {strip_left, middle - 3, 48, 6}, row.counts);
  }
  draw_text(
      canvas,
      type::small,
      {column.right() - count_wide, box.y, count_wide, box.height},
      ui.palette.ink_3,
      count.view(),
      Align::right
  );
  rule_across(canvas, column.x, bottom_of(box) - 1, column.width, ui.palette.rule);
  if (hit.focused) {
    draw_focus(ui, box, kRadius, true);
  }
  if (hit.clicked) {
    ui.push(app::PlacePicked{row.place});
  }
  return bottom_of(box);
}

// The way to what no place on the map is tied to.
float draw_tray(const Ui& ui, Column column) {
  const core::RectPx box{column.x, column.y, column.width, ui.phone() ? kRowOnPhone : kRow};
  const Hit hit = hit_area(ui, "off-map", 0xffffffffu, box);
  const Canvas canvas = ui.canvas();
  if (hit.heat > 0) {
    fill(canvas, box, faded(ui.palette.sunken, hit.heat));
  }
  draw_icon(canvas, Icon::tray, {column.left() + 8, box.y + box.height / 2}, 16, ui.palette.ink_2);
  const bool said = ui.state.link.place_tie == core::PlaceTie::said_at;
  const Line line =
      ui.say_with(said ? Message::tray_said : Message::tray_claims, {ui.frame.off_map});
  draw_text(
      canvas,
      type::small,
      {column.left() + 26, box.y, column.inner() - 26, box.height},
      ui.palette.ink_2,
      line.view()
  );
  if (hit.focused) {
    draw_focus(ui, box, kRadius, true);
  }
  if (hit.clicked) {
    ui.push(app::OffMapToggled{});
  }
  return bottom_of(box);
}

// What a place is to a claim: its matter, or where it was said.
float draw_ties(const Ui& ui, Column column) {
  const auto tie = static_cast<std::size_t>(ui.state.link.place_tie);
  const auto picked = later::draw_switch(
      ui,
      "place-tie",
      {column.x, column.y + 8, column.width, column.inset},
      Message::place_ties,
      tie
  );
  if (picked) {
    ui.push(app::PlaceTiePicked{static_cast<core::PlaceTie>(*picked)});
  }
  return column.y + 8 + switch_height(ui) + 8;
}

}  // namespace

float indent_of(std::uint32_t depth) noexcept {
  constexpr std::uint32_t kMost = 4;
  return static_cast<float>(std::min(depth, kMost)) * 18;
}

float switch_height(const Ui& ui) noexcept {
  return ui.phone() || ui.touch() ? 44.0f : 28.0f;
}

std::optional<std::size_t> later::draw_switch(
    const Ui& ui,
    const char* name,
    Column column,
    Message words,
    std::size_t chosen
) {
  const Canvas canvas = ui.canvas();
  const core::RectPx box{column.left(), column.y, column.inner(), switch_height(ui)};
  fill(canvas, box, ui.palette.surface, kRadius);
  std::optional<std::size_t> picked;
  for (std::uint32_t i = 0; i < 2; ++i) {
    const float half = canvas.snap(box.width / 2);
    const core::RectPx part{
        box.x + (i == 0 ? 0 : half),
        box.y,
        i == 0 ? half : box.width - half,
        box.height
    };
    const Hit hit = hit_area(ui, name, i, part);
    const bool on = i == chosen;
    if (on || hit.heat > 0) {
      fill(
          canvas,
          inset(part, 1),
          on ? ui.palette.sunken : faded(ui.palette.sunken, hit.heat * 0.6f),
          3
      );
    }
    draw_text(
        canvas,
        on ? type::small_strong : type::small,
        inset(part, 2),
        on ? ui.palette.ink : ui.palette.ink_2,
        ui.messages().item(words, i),
        Align::centre
    );
    if (hit.focused) {
      draw_focus(ui, inset(part, 1), 3, true);
    }
    if (hit.clicked && !on) {
      picked = i;
    }
  }
  outline(canvas, box, ui.palette.rule_strong, kRadius);
  return picked;
}

float later::draw_places(const Ui& ui, Column column) {
  column.y = draw_ties(ui, column);
  for (const app::PlaceRow& row : ui.frame.places) {
    column.y = draw_place(ui, column, row);
  }
  return ui.frame.off_map == 0 ? column.y : draw_tray(ui, column);
}

float later::draw_claims_of_place(const Ui& ui, const Panel& panel, Column column) {
  const auto place = ui.state.link.place;
  if (draw_back(ui, column, ui.say(Message::all_places))) {
    if (place) {
      ui.push(app::PlacePicked{*place});
    } else {
      ui.push(app::OffMapToggled{});
    }
  }
  column.y += back_height(ui);
  Line second;
  const std::string_view local = place ? ui.local_name(*place) : std::string_view();
  if (!local.empty() && can_write(panel.canvas(), Face::sans, local)) {
    second.add(local).add(" \xC2\xB7 ");
  }
  second.add(
      ui.say_with(Message::claims, {static_cast<std::uint32_t>(ui.frame.listed.size())}).view()
  );
  column.y = draw_scoped_head(
      ui,
      column,
      place ? ui.known(ui.place_name(*place)) : ui.say(Message::off_map),
      second.view()
  );
  if (place && ui.world.table.place_parts.of(place->value).size() > 1) {
    const auto picked = draw_switch(
        ui,
        "place-parts",
        column,
        Message::place_parts,
        ui.state.link.place_alone ? 1 : 0
    );
    if (picked) {
      ui.push(app::PlacePartsToggled{});
    }
    column.y += switch_height(ui) + 6;
  }
  column.y = draw_ties(ui, column);
  return draw_claims(ui, panel, column);
}

}  // namespace dateline::ui
