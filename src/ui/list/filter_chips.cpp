// The filters that are on, each as a chip that takes it off again.
#include "ui/list/filter_chips.hpp"

#include <algorithm>
#include <utility>

#include "ui/kit/column.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"
#include "ui/list/filter_words.hpp"

namespace dateline::ui {

namespace {

constexpr float kChip = 24;
constexpr float kPad = 10;
constexpr float kGap = 6;
constexpr float kCross = 12;
constexpr float kTick = 14;

struct ChipStripMemory {
  float height[2] = {};  // px, by ChipStrip, as last drawn
};

float chip_width(const Canvas& canvas, std::string_view words, std::string_view count) {
  const float words_wide = text_width(canvas, type::small, words);
  const float count_wide = text_width(canvas, type::tiny, count);
  return 2 * kPad + words_wide + 6 + count_wide + 4 + kCross + 1;
}

// Words, what would be left without the filter, and a cross.
void draw_chip_words(
    const Ui& ui,
    core::RectPx box,
    std::uint32_t without,
    std::string_view words
) {
  const Canvas canvas = ui.canvas();
  const Line left = ui.say_with(Message::chip_leaves, {without});
  const float wide = text_width(canvas, type::tiny, left.view());
  const float cross = right_of(box) - kPad - wide - 4 - kCross;
  const core::RectPx words_box{
      .x = box.x + kPad,
      .y = box.y,
      .width = cross - 6 - box.x - kPad,
      .height = kChip,
  };
  draw_text(canvas, type::small, words_box, ui.palette.ink, words);
  const core::RectPx left_box{
      .x = right_of(box) - kPad - wide,
      .y = box.y,
      .width = wide + 1,
      .height = kChip,
  };
  draw_text(canvas, type::tiny, left_box, ui.palette.ink_3, left.view());
  const ImVec2 middle{
      cross + kCross / 2,
      box.y + kChip / 2,
  };
  draw_icon(canvas, Icon::close, middle, kCross, ui.palette.ink_2);
}

// Its target is as high as the row.
void draw_chip(
    const Ui& ui,
    core::RectPx target,
    const app::FilterChip& chip,
    std::string_view words
) {
  const Hit hit = hit_area(ui, "chip", static_cast<std::uint32_t>(chip.part), target);
  const Canvas canvas = ui.canvas();
  const core::RectPx box{
      .x = target.x,
      .y = target.y + (target.height - kChip) / 2,
      .width = target.width,
      .height = kChip,
  };
  fill(canvas, box, mixed(ui.palette.surface, ui.palette.sunken, hit.heat), kChip / 2);
  outline(canvas, box, ui.palette.rule_strong, kChip / 2);
  draw_chip_words(ui, box, chip.without, words);
  const Line claims = ui.say_with(Message::claims, {chip.without});
  const Line leaves = ui.say_with(Message::would_leave, {claims.view()});
  tooltip(ui, hit, box, leaves.view());
  if (hit.focused) {
    draw_focus(ui, box, kChip / 2);
  }
  if (hit.clicked) {
    ui.push(app::FilterDropped{chip.part});
  }
}

void draw_drop_filter(const Ui& ui, core::RectPx box, const app::FilterChip& chip) {
  const Line filter = filter_text(ui, chip.part);
  const Line claims = ui.say_with(Message::claims, {chip.without});
  const Line words = ui.say_with(Message::drop_filter, {filter.view(), claims.view()});
  if (text_button(ui, "drop-filter", box, words.view(), Align::left)) {
    ui.push(app::FilterDropped{chip.part});
  }
}

// The filter without which the most claims would pass; null where it would be none.
const app::FilterChip* hides_most(const Ui& ui) {
  const app::FilterChip* best = nullptr;
  std::uint32_t most = 0;
  for (const app::FilterChip& chip : ui.frame.chips) {
    if (chip.without > most) {
      best = &chip;
      most = chip.without;
    }
  }
  return best;
}

// Nothing passes: the chip whose filter hides the most can go, or all of them.
float draw_way_out(const Ui& ui, Column column) {
  const float high = draw_wrapped(
      ui.canvas(),
      type::small,
      {column.left(), column.y},
      column.inner(),
      ui.palette.ink_2,
      ui.say(Message::no_claim_passes),
      3
  );
  column.y += high + 4;
  const core::RectPx box = column.inner_row(ui.finger_px(24));
  if (const app::FilterChip* const chip = hides_most(ui)) {
    draw_drop_filter(ui, box, *chip);
  } else if (text_button(ui, "clear-all", box, ui.say(Message::clear_filters), Align::left)) {
    ui.push(app::FiltersCleared{});
  }
  return bottom_of(box) + 6;
}

// A box that is ticked or empty.
void draw_tick(const Ui& ui, core::RectPx box, bool ticked) {
  const Canvas canvas = ui.canvas();
  if (ticked) {
    fill(canvas, box, ui.palette.ink, 3);
  }
  outline(canvas, box, ticked ? ui.palette.ink : ui.palette.rule_strong, 3);
  if (ticked) {
    draw_icon(canvas, Icon::check, centre_of(box), 11, ui.palette.paper);
  }
}

core::SizePx clear_size(const Ui& ui) {
  const std::string_view words = ui.say(Message::clear_filters);
  return {
      .width = text_width(ui.canvas(), type::small_strong, words) + 2,
      .height = ui.finger_px(kChip),
  };
}

void draw_clear(const Ui& ui, core::RectPx box, Align align) {
  if (text_button(ui, "clear-filters", box, ui.say(Message::clear_filters), align)) {
    ui.push(app::FiltersCleared{});
  }
}

// Returns the bottom.
float draw_chips_beside_clear(core::LaterKey key, const Ui& ui, core::RectPx view, float inset_px) {
  const core::SizePx clear = clear_size(ui);
  const Column column{
      .x = view.x,
      .y = view.y + 10,
      .width = view.width - (clear.width + 16),
      .inset = inset_px,
  };
  const float bottom = draw_filter_chips(key, ui, column);
  const core::RectPx place{
      .x = right_of(view) - inset_px - clear.width,
      .y = view.y + 10,
      .width = clear.width,
      .height = clear.height,
  };
  draw_clear(ui, place, Align::right);
  return bottom;
}

// In a narrow column the chips have all its width; one alone is its own way out. Returns the
// bottom.
float draw_chips_over_clear(core::LaterKey key, const Ui& ui, core::RectPx view, float inset_px) {
  const Column column{
      .x = view.x,
      .y = view.y + 4,
      .width = view.width,
      .inset = inset_px,
  };
  const float bottom = draw_filter_chips(key, ui, column);
  if (ui.frame.chips.size() <= 1) {
    return bottom;
  }
  const core::SizePx clear = clear_size(ui);
  const core::RectPx place{
      .x = view.x + inset_px,
      .y = bottom - 4,
      .width = clear.width,
      .height = clear.height,
  };
  draw_clear(ui, place, Align::left);
  return bottom_of(place) + 4;
}

// Returns its height; `kept` is what it was when last drawn.
float draw_strip_panel(
    core::LaterKey key,
    const Ui& ui,
    core::RectPx view,
    float inset_px,
    float kept
) {
  constexpr float kBeside = 480;
  const core::RectPx box{
      .x = view.x,
      .y = view.y,
      .width = view.width,
      .height = std::max(1.0f, kept),
  };
  const Panel panel(ui, "chip-strip", box, ui.palette.surface);
  const float bottom = view.width >= kBeside ? draw_chips_beside_clear(key, ui, view, inset_px)
                                             : draw_chips_over_clear(key, ui, view, inset_px);
  rule_across(panel.canvas(), view.x, bottom - 1, view.width, ui.palette.rule);
  return bottom - view.y;
}

}  // namespace

float draw_filter_chips(core::LaterKey, const Ui& ui, Column column) {
  const Canvas canvas = ui.canvas();
  const float row = ui.finger_px(kChip);
  const float step = ui.finger_px(kChip + kGap);
  float x = column.left();
  for (const app::FilterChip& chip : ui.frame.chips) {
    const Line words = filter_text(ui, chip.part);
    const Line count = ui.say_with(Message::chip_leaves, {chip.without});
    const float whole = chip_width(canvas, words.view(), count.view());
    const float wide = std::min(column.inner(), whole);
    if (x > column.left() && x + wide > column.right()) {
      x = column.left();
      column.y += step;
    }
    const core::RectPx target{
        .x = x,
        .y = column.y,
        .width = wide,
        .height = row,
    };
    draw_chip(ui, target, chip, words.view());
    x += wide + kGap;
  }
  if (x > column.left()) {
    column.y += step + 4;
  }
  column.y = draw_perhaps(ui, column);
  return ui.frame.passing.empty() ? draw_way_out(ui, column) : column.y;
}

float draw_perhaps(const Ui& ui, Column column) {
  if (ui.frame.perhaps == 0) {
    return column.y;
  }
  const app::LinkState& link = ui.state.link;
  const bool only_said = link.happened == core::DayRange{};
  const Message message = only_said ? Message::perhaps_said : Message::perhaps_days;
  const Line words = ui.say_with(message, {ui.frame.perhaps});
  const Canvas canvas = ui.canvas();
  const float room = column.inner() - kTick - 8;
  const float text_high = wrapped_height(canvas, type::small, room, words.view(), 2);
  const float high = std::max(ui.finger_px(24), text_high + 6);
  const float whole = kTick + 8 + text_width(canvas, type::small, words.view()) + 2;
  core::RectPx box = column.inner_row(high);
  box.width = std::min(box.width, whole);
  const Hit hit = hit_area(ui, "perhaps", 0xffffffffu, box);
  draw_hovered(ui, hit, box, kRadius);
  const core::RectPx tick{
      .x = box.x,
      .y = box.y + (high - kTick) / 2,
      .width = kTick,
      .height = kTick,
  };
  draw_tick(ui, tick, link.perhaps);
  const ImVec2 at{
      box.x + kTick + 8,
      box.y + (high - text_high) / 2,
  };
  draw_wrapped(canvas, type::small, at, room, ui.palette.ink_2, words.view(), 2);
  if (hit.focused) {
    draw_focus(ui, box, kRadius);
  }
  if (hit.clicked) {
    ui.push(app::PerhapsToggled{});
  }
  return column.y + high + 4;
}

core::RectPx draw_chip_strip(
    core::LaterKey key,
    const Ui& ui,
    core::RectPx view,
    float inset_px,
    ChipStrip strip
) {
  float& kept = ui.memory.of<ChipStripMemory>().height[static_cast<std::size_t>(strip)];
  float high = 0;
  if (!ui.frame.chips.empty()) {
    high = draw_strip_panel(key, ui, view, inset_px, kept);
  }
  if (high != std::exchange(kept, high)) {
    ui.memory.wants_next = true;
  }
  return {
      .x = view.x,
      .y = view.y + high,
      .width = view.width,
      .height = std::max(1.0f, view.height - high),
  };
}

}  // namespace dateline::ui
