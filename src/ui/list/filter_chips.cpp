// The filters that are on, each as a chip that takes it off again. It knows the words for a filter;
// which claims pass is the frame's.
#include "ui/list/filter_chips.hpp"

#include <algorithm>
#include <utility>

#include "ui/kit/column.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {

namespace {

constexpr float kChip = 24, kPad = 10, kGap = 6, kCross = 12;

// Names of the values whose bits are set, between commas.
template <class Enum>
Line names_of(const Ui& ui, std::uint32_t bits) {
  Line line;
  for (std::uint32_t i = 0; bits >> i != 0; ++i) {
    if ((bits >> i & 1u) == 0) {
      continue;
    }
    line.add(line.view().empty() ? "" : ", ").add(ui.messages().name(static_cast<Enum>(i)));
  }
  return line;
}

Line stances_text(const Ui& ui) {
  const core::StanceMask mask = ui.state.link.stances;
  std::uint32_t on = 0;
  for (std::size_t i = 0; i < core::kStanceMarks; ++i) {
    on += mask >> i & 1u;
  }
  if (on == 1 || on == 2) {
    return names_of<core::StanceMark>(ui, mask);
  }
  return ui.say_with(Message::chip_stances, {on, static_cast<std::uint32_t>(core::kStanceMarks)});
}

Line place_chip(const Ui& ui) {
  const app::LinkState& link = ui.state.link;
  const bool said = link.place_tie == core::PlaceTie::said_at;
  Line line = ui.say_with(
      said ? Message::chip_said_at : Message::chip_place,
      {ui.known(ui.place_name(*link.place))}
  );
  if (link.place_alone) {
    line.add(" · ").add(ui.messages().item(Message::place_parts, 1));
  }
  return line;
}

Line speaker_chip(const Ui& ui) {
  const app::LinkState& link = ui.state.link;
  Line line = ui.say_with(Message::chip_speaker, {ui.known(ui.actor_short_name(*link.speaker))});
  if (link.speaker_alone) {
    line.add(" · ").add(ui.messages().item(Message::speaker_parts, 1));
  }
  return line;
}

Line chip_text(const Ui& ui, app::FilterPart part) {
  const app::LinkState& link = ui.state.link;
  const core::Story& story = ui.story();
  switch (part) {
    case app::FilterPart::place:
      return place_chip(ui);
    case app::FilterPart::said:
      return ui.say_with(Message::chip_said, {window_text(ui, link.said).view()});
    case app::FilterPart::speaker:
      return speaker_chip(ui);
    case app::FilterPart::country:
      return ui.say_with(Message::chip_country, {country_name(ui, link.country).view()});
    case app::FilterPart::stances:
      return stances_text(ui);
    case app::FilterPart::source:
      return ui.say_with(
          Message::chip_source,
          {ui.known(story.sources[link.source->value].letter)}
      );
    case app::FilterPart::answers:
      return ui.say_with(
          Message::chip_answers,
          {ui.known(story.questions[link.answers->value].short_text)}
      );
    case app::FilterPart::figures:
      return names_of<core::FigureKind>(ui, link.figures);
    case app::FilterPart::happened:
      return ui.say_with(Message::chip_happened, {window_text(ui, link.happened).view()});
    case app::FilterPart::news:
      return ui.say_with(
          Message::chip_news,
          {day_text(
               ui.messages(),
               *link.since,
               core::to_civil(*link.since).year != ui.memory.words.year
          )
               .view()}
      );
    case app::FilterPart::off_map:
      return Line().add(ui.say(Message::off_map));
    case app::FilterPart::place_tie:
      return Line().add(ui.say(Message::chip_tie));
    case app::FilterPart::speaker_kinds:
      return names_of<core::SpeakerKind>(ui, link.speaker_kinds);
    case app::FilterPart::statuses:
      return names_of<core::AboutStatus>(ui, link.statuses);
    case app::FilterPart::relay:
      return ui.say_with(Message::chip_relay, {ui.known(ui.actor_short_name(*link.relay))});
    case app::FilterPart::relations:
      break;
  }
  return Line().add(
      ui.say(link.relations == core::kDisputed ? Message::disputed_only : Message::filter_relation)
  );
}

float chip_width(const Canvas& canvas, std::string_view words, std::string_view count) {
  return 2 * kPad + text_width(canvas, type::small, words) + 6 +
         text_width(canvas, type::tiny, count) + 4 + kCross + 1;
}

// Words, a cross, and what would be left without it. Its target is as high as the row.
void draw_chip(
    const Ui& ui,
    core::RectPx target,
    const app::FilterChip& chip,
    std::string_view words
) {
  const Hit hit = hit_area(ui, "chip", static_cast<std::uint32_t>(chip.part), target);
  const Canvas canvas = ui.canvas();
  const core::RectPx box{target.x, target.y + (target.height - kChip) / 2, target.width, kChip};
  fill(canvas, box, mixed(ui.palette.surface, ui.palette.sunken, hit.heat), kChip / 2);
  outline(canvas, box, ui.palette.rule_strong, kChip / 2);
  const Line left = ui.say_with(Message::chip_leaves, {chip.without});
  const float wide = text_width(canvas, type::tiny, left.view());
  const float cross = right_of(box) - kPad - wide - 4 - kCross;
  draw_text(
      canvas,
      type::small,
      {box.x + kPad, box.y, cross - 6 - box.x - kPad, kChip},
      ui.palette.ink,
      words
  );
  draw_text(
      canvas,
      type::tiny,
      {right_of(box) - kPad - wide, box.y, wide + 1, kChip},
      ui.palette.ink_3,
      left.view()
  );
  draw_icon(canvas, Icon::close, {cross + kCross / 2, box.y + kChip / 2}, kCross, ui.palette.ink_2);
  tooltip(
      ui,
      hit,
      box,
      ui.say_with(Message::would_leave, {ui.say_with(Message::claims, {chip.without}).view()})
          .view()
  );
  if (hit.focused) {
    draw_focus(ui, box, kChip / 2);
  }
  if (hit.clicked) {
    ui.push(app::FilterDropped{chip.part});
  }
}

// Nothing passes: the chip whose filter hides the most can go, or all of them.
float draw_way_out(const Ui& ui, Column column) {
  const Canvas canvas = ui.canvas();
  column.y += draw_wrapped(
                  canvas,
                  type::small,
                  {column.left(), column.y},
                  column.inner(),
                  ui.palette.ink_2,
                  ui.say(Message::no_claim_passes),
                  3
              ) +
              4;
  const auto& chips = ui.frame.chips;
  const auto best = std::max_element(
      chips.begin(),
      chips.end(),
      [](const app::FilterChip& a, const app::FilterChip& b) { return a.without < b.without; }
  );
  const core::RectPx box{column.left(), column.y, column.inner(), ui.touch() ? 44.0f : 24.0f};
  if (best == chips.end() || best->without == 0) {
    if (text_button(ui, "clear-all", box, ui.say(Message::clear_filters), Align::left)) {
      ui.push(app::FiltersCleared{});
    }
  } else {
    const Line claims = ui.say_with(Message::claims, {best->without});
    const Line words =
        ui.say_with(Message::drop_filter, {chip_text(ui, best->part).view(), claims.view()});
    if (text_button(ui, "drop-filter", box, words.view(), Align::left)) {
      ui.push(app::FilterDropped{best->part});
    }
  }
  return bottom_of(box) + 6;
}

}  // namespace

Line country_name(const Ui& ui, core::CountryNumber country) {
  const std::string code = core::country_code(country);
  const auto& labels = ui.world.catalogue.labels;
  const auto named = std::find_if(labels.begin(), labels.end(), [&](const app::MapLabel& label) {
    return label.kind == app::MapLabelKind::country && label.code == code;
  });
  return Line().add(
      named != labels.end() ? std::string_view(app::name_in(named->names, ui.messages().language()))
                            : std::string_view(code)
  );
}

Line window_text(const Ui& ui, core::DayRange days) {
  const auto text = [&ui](core::Day day) {
    return day_text(ui.messages(), day, core::to_civil(day).year != ui.memory.words.year);
  };
  if (core::is_open(days.first) && core::is_open(days.last)) {
    return {};
  }
  if (core::is_open(days.first)) {
    return ui.say_with(Message::date_by, {text(days.last).view()});
  }
  if (core::is_open(days.last)) {
    return ui.say_with(Message::date_from, {text(days.first).view()});
  }
  if (days.first == days.last) {
    return text(days.first);
  }
  return text(days.first).add(" – ").add(text(days.last).view());
}

float later::draw_filter_chips(const Ui& ui, Column column) {
  const Canvas canvas = ui.canvas();
  const float row = ui.touch() ? 44.0f : kChip;
  const float step = ui.touch() ? 44.0f : kChip + kGap;
  float x = column.left();
  for (const app::FilterChip& chip : ui.frame.chips) {
    const Line words = chip_text(ui, chip.part);
    const float wide = std::min(
        column.inner(),
        chip_width(canvas, words.view(), ui.say_with(Message::chip_leaves, {chip.without}).view())
    );
    if (x > column.left() && x + wide > column.right()) {
      x = column.left();
      column.y += step;
    }
    draw_chip(ui, {x, column.y, wide, row}, chip, words.view());
    x += wide + kGap;
  }
  if (x > column.left()) {
    column.y += step + 4;
  }
  column.y = draw_perhaps(ui, column);
  return ui.frame.passing.empty() ? draw_way_out(ui, column) : column.y;
}

float later::draw_perhaps(const Ui& ui, Column column) {
  if (ui.frame.perhaps == 0) {
    return column.y;
  }
  constexpr float kBox = 14;
  const app::LinkState& link = ui.state.link;
  const bool only_said = link.happened == core::DayRange{};
  const Line words =
      ui.say_with(only_said ? Message::perhaps_said : Message::perhaps_days, {ui.frame.perhaps});
  const Canvas canvas = ui.canvas();
  const float room = column.inner() - kBox - 8;
  const float high = std::max(
      ui.touch() ? 44.0f : 24.0f,
      wrapped_height(canvas, type::small, room, words.view(), 2) + 6
  );
  const core::RectPx box{
      column.left(),
      column.y,
      std::min(column.inner(), kBox + 8 + text_width(canvas, type::small, words.view()) + 2),
      high
  };
  const Hit hit = hit_area(ui, "perhaps", 0xffffffffu, box);
  if (hit.heat > 0) {
    fill(canvas, box, faded(ui.palette.sunken, hit.heat), kRadius);
  }
  const core::RectPx tick{box.x, box.y + (high - kBox) / 2, kBox, kBox};
  if (link.perhaps) {
    fill(canvas, tick, ui.palette.ink, 3);
  }
  outline(canvas, tick, link.perhaps ? ui.palette.ink : ui.palette.rule_strong, 3);
  if (link.perhaps) {
    draw_icon(canvas, Icon::check, centre_of(tick), 11, ui.palette.paper);
  }
  const float text_high = wrapped_height(canvas, type::small, room, words.view(), 2);
  draw_wrapped(
      canvas,
      type::small,
      {box.x + kBox + 8, box.y + (high - text_high) / 2},
      room,
      ui.palette.ink_2,
      words.view(),
      2
  );
  if (hit.focused) {
    draw_focus(ui, box, kRadius);
  }
  if (hit.clicked) {
    ui.push(app::PerhapsToggled{});
  }
  return column.y + high + 4;
}

core::RectPx later::draw_chip_strip(const Ui& ui, core::RectPx view, float inset_px, float& kept) {
  float high = 0;
  if (!ui.frame.chips.empty()) {
    const Panel panel(
        ui,
        "chip-strip",
        {view.x, view.y, view.width, std::max(1.0f, kept)},
        ui.palette.surface
    );
    const std::string_view clear = ui.say(Message::clear_filters);
    const float wide = text_width(panel.canvas(), type::small_strong, clear) + 2,
                row = ui.touch() ? 44.0f : kChip;
    // In a narrow column the chips have all its width; one alone is its own way out.
    constexpr float kBeside = 480;
    const bool beside = view.width >= kBeside, needed = beside || ui.frame.chips.size() > 1;
    float bottom = draw_filter_chips(
        ui,
        {view.x, view.y + (beside ? 10.0f : 4.0f), view.width - (beside ? wide + 16 : 0), inset_px}
    );
    const core::RectPx place =
        beside ? core::RectPx{right_of(view) - inset_px - wide, view.y + 10, wide, row}
               : core::RectPx{view.x + inset_px, bottom - 4, wide, row};
    if (needed &&
        text_button(ui, "clear-filters", place, clear, beside ? Align::right : Align::left)) {
      ui.push(app::FiltersCleared{});
    }
    if (needed && !beside) {
      bottom = bottom_of(place) + 4;
    }
    rule_across(panel.canvas(), view.x, bottom - 1, view.width, ui.palette.rule);
    high = bottom - view.y;
  }
  if (high != std::exchange(kept, high)) {
    ui.memory.wants_next = true;
  }
  return {view.x, view.y + high, view.width, std::max(1.0f, view.height - high)};
}

}  // namespace dateline::ui
