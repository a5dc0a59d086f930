// One claim as one row: who says, what in a few words, how many, when.
#include "ui/list/rows.hpp"

#include <algorithm>

#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {

namespace {

struct RowLook {
  bool large = false;  // phone: 68 px
  TextStyle name, second, figure, date;
  float name_middle = 16, second_middle = 36, glyph_middle = 20, text_left = 56, glyph_left = 32,
        inset = kInset;
};

RowLook row_look(const Ui& ui) {
  if (!ui.phone()) {
    return {
        false,
        type::strong,
        sized(type::small, 12, 16),
        type::question,
        sized(type::small, 12, 16)
    };
  }
  RowLook look{
      true,
      sized(type::strong, 15, 24),
      sized(type::body, 14, 20),
      sized(type::question, 16, 24),
      sized(type::body, 13, 20)
  };
  look.name_middle = 24;
  look.second_middle = 46;
  look.glyph_middle = 27;
  look.text_left = 48;
  look.glyph_left = 25;
  look.inset = kPhoneInset;
  return look;
}

void draw_ground(
    const Ui& ui,
    const Canvas& canvas,
    core::RectPx box,
    bool selected,
    const Hit& hit
) {
  if (selected) {
    fill(canvas, box, ui.palette.accent_wash);
    fill(canvas, {box.x, box.y, 4, box.height}, ui.palette.accent);
  } else if (hit.heat > 0) {
    fill(canvas, box, faded(ui.palette.sunken, hit.heat));
  }
}

// Figure over day, right-aligned. Returns the left edge of the day.
float draw_figure_and_day(
    const Ui& ui,
    const Canvas& canvas,
    const RowLook& look,
    core::RectPx box,
    std::uint32_t row,
    bool selected
) {
  const ClaimWords& words = ui.memory.words.claims[row];
  const core::Claim& claim = ui.story().claims[row];
  const float right = right_of(box) - look.inset;
  const float widest = box.width * 0.42f;
  const bool revised = ui.world.table.revised_by_later[row] != 0;
  const auto line = [&](float middle, const TextStyle& style) {
    return core::RectPx{right - widest, box.y + middle - style.line / 2, widest, style.line};
  };
  if (!words.figure.empty()) {
    const bool quiet = revised || claim.figures.front().denied;
    const core::RectPx taken = draw_text(
        canvas,
        look.figure,
        line(look.name_middle, look.figure),
        quiet ? ui.palette.ink_2 : ui.palette.ink,
        words.figure,
        Align::right
    );
    // A revised figure stays, struck through at a little over half the height of its digits.
    if (revised) {
      rule_across(
          canvas,
          taken.x - 1,
          box.y + look.name_middle + 1,
          taken.width + 2,
          ui.palette.ink_2
      );
    }
  }
  const Line said = said_text(ui, row);
  const core::RectPx day = draw_text(
      canvas,
      look.date,
      line(look.second_middle, look.date),
      selected ? ui.palette.ink_2 : ui.palette.ink_3,
      said.view(),
      Align::right
  );
  return day.x;
}

// How far the name may reach: up to the figure, when there is one.
float name_right(
    const Ui& ui,
    const Canvas& canvas,
    const RowLook& look,
    core::RectPx box,
    std::uint32_t row
) {
  const std::string& figure = ui.memory.words.claims[row].figure;
  const float right = right_of(box) - look.inset;
  return figure.empty()
             ? right
             : right - std::min(text_width(canvas, look.figure, figure), box.width * 0.42f) - 10;
}

void draw_words(
    const Ui& ui,
    const Canvas& canvas,
    const RowLook& look,
    core::RectPx box,
    std::uint32_t row,
    float second_right
) {
  const core::Claim& claim = ui.story().claims[row];
  const std::string &name = ui.actor_name(claim.actor),
                    &short_name = ui.actor_short_name(claim.actor);
  const float left = box.x + look.text_left;
  const float room = name_right(ui, canvas, look, box, row) - left;
  Line words = speaker_text(ui.messages(), ui.story(), claim, name);
  if (text_width(canvas, look.name, words.view()) > room) {
    words = speaker_text(ui.messages(), ui.story(), claim, short_name);
  }
  draw_text(
      canvas,
      look.name,
      {left, box.y + look.name_middle - look.name.line / 2, room, look.name.line},
      ui.palette.ink,
      words.view()
  );
  const std::string_view second = short_of(claim);
  draw_text(
      canvas,
      look.second,
      {left,
       box.y + look.second_middle - look.second.line / 2,
       second_right - 10 - left,
       look.second.line},
      ui.palette.ink_2,
      second
  );
}

}  // namespace

Line said_text(const Ui& ui, std::uint32_t claim) {
  Line line;
  if (lies_perhaps(ui, claim)) {
    line.add(ui.say(Message::perhaps)).add(", ");
  }
  return line.add(ui.memory.words.claims[claim].said);
}

void draw_claim_stance(
    const Ui& ui,
    const Canvas& canvas,
    std::uint32_t claim,
    core::StanceMark shown,
    ImVec2 centre,
    float size,
    ImU32 beneath,
    float alpha
) {
  if (!lies_perhaps(ui, claim)) {
    return draw_stance(canvas, ui.palette, shown, centre, size, beneath, alpha);
  }
  canvas.list->AddCircleFilled(centre, size * 0.47f, faded(beneath, alpha), 24);
  draw_stance_off(canvas, shown, centre, size, faded(stance_colour(ui.palette, shown), alpha));
}

float claim_row_height(const Ui& ui) noexcept {
  return ui.phone() ? 68.0f : 52.0f;
}

bool draw_claim_row(const Ui& ui, core::RectPx box, std::uint32_t row) {
  const RowLook look = row_look(ui);
  const Hit hit = hit_area(ui, "claim", row, box);
  const Canvas canvas = ui.canvas();
  const bool selected = ui.frame.open_claim && ui.frame.open_claim->value == row;
  if (hit.hovered && !ui.touch()) {
    ui.memory.hovered_claim = core::ClaimIndex{row};
  }
  draw_ground(ui, canvas, box, selected, hit);
  const ImU32 beneath = selected ? ui.palette.accent_wash : ui.palette.surface;
  draw_claim_stance(
      ui,
      canvas,
      row,
      ui.world.table.stance[row],
      {box.x + look.glyph_left, box.y + look.glyph_middle},
      look.large ? 14.0f : 13.0f,
      beneath
  );
  const float second_right = draw_figure_and_day(ui, canvas, look, box, row, selected);
  draw_words(ui, canvas, look, box, row, second_right);
  if (look.large && !selected) {
    rule_across(canvas, box.x, bottom_of(box) - 1, box.width, ui.palette.rule);
  }
  if (hit.focused) {
    draw_focus(ui, box, kRadius, true);
  }
  return hit.clicked;
}

}  // namespace dateline::ui
