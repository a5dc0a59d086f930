#include "ui/list/filter_words.hpp"

#include <algorithm>

namespace dateline::ui {

namespace {

// A day, with its year where that is another than the one that short dates leave out.
Line short_day(const Ui& ui, core::Day day) {
  const bool other_year = core::to_civil(day).year != ui.memory.words.year;
  return day_text(ui.messages(), day, other_year);
}

// The words for what the reader has chosen.
struct Chosen {
  const Ui& ui;
  const app::LinkState& link;

  // A message with the one value that it leaves open.
  Line with(Message message, std::string_view value) const {
    return ui.say_with(message, {value});
  }
  Line with(Message message, const Line& value) const {
    return ui.say_with(message, {value.view()});
  }

  // Names of the values whose bits are set, between commas.
  template <class Enum>
  Line names_of(std::uint32_t bits) const {
    Line line;
    for (const Enum value : core::each<Enum>) {
      if (core::has_bit(bits, value)) {
        line.add(line.view().empty() ? "" : ", ");
        line.add(ui.messages().name(value));
      }
    }
    return line;
  }

  Line stances() const {
    constexpr auto kAll = static_cast<std::uint32_t>(core::kStanceMarks);
    std::uint32_t on = 0;
    for (const core::StanceMark mark : core::each<core::StanceMark>) {
      on += core::has_bit(link.stances, mark) ? 1u : 0u;
    }
    if (on == 1 || on == 2) {
      return names_of<core::StanceMark>(link.stances);
    }
    return ui.say_with(Message::chip_stances, {on, kAll});
  }

  Line place() const {
    const std::string& name = ui.place_name(*link.place);
    const bool said = link.place_tie == core::PlaceTie::said_at;
    const Message message = said ? Message::chip_said_at : Message::chip_place;
    Line line = with(message, ui.known(name));
    if (link.place_alone) {
      line.add(" · ").add(ui.messages().item(Message::place_parts, 1));
    }
    return line;
  }

  Line speaker() const {
    const std::string& name = ui.actor_short_name(*link.speaker);
    Line line = with(Message::chip_speaker, ui.known(name));
    if (link.speaker_alone) {
      line.add(" · ").add(ui.messages().item(Message::speaker_parts, 1));
    }
    return line;
  }

  Line relay() const {
    const std::string& name = ui.actor_short_name(*link.relay);
    return with(Message::chip_relay, ui.known(name));
  }

  Line source() const {
    const core::Source& source = ui.source(*link.source);
    return with(Message::chip_source, ui.known(source.letter));
  }

  Line question() const {
    const core::Question& question = ui.question(*link.answers);
    return with(Message::chip_answers, ui.known(question.short_text));
  }

  Line relations() const {
    const bool disputed = link.relations == core::kDisputed;
    return Line().add(ui.say(disputed ? Message::disputed_only : Message::filter_relation));
  }
};

}  // namespace

Line filter_text(const Ui& ui, app::FilterPart part) {
  using app::FilterPart;
  const app::LinkState& link = ui.state.link;
  const Chosen chosen{ui, link};
  switch (part) {
    case FilterPart::place:
      return chosen.place();
    case FilterPart::said:
      return chosen.with(Message::chip_said, window_text(ui, link.said));
    case FilterPart::speaker:
      return chosen.speaker();
    case FilterPart::country:
      return chosen.with(Message::chip_country, country_name(ui, link.country));
    case FilterPart::stances:
      return chosen.stances();
    case FilterPart::source:
      return chosen.source();
    case FilterPart::answers:
      return chosen.question();
    case FilterPart::figures:
      return chosen.names_of<core::FigureKind>(link.figures);
    case FilterPart::happened:
      return chosen.with(Message::chip_happened, window_text(ui, link.happened));
    case FilterPart::news:
      return chosen.with(Message::chip_news, short_day(ui, *link.since));
    case FilterPart::off_map:
      return Line().add(ui.say(Message::off_map));
    case FilterPart::place_tie:
      return Line().add(ui.say(Message::chip_tie));
    case FilterPart::speaker_kinds:
      return chosen.names_of<core::SpeakerKind>(link.speaker_kinds);
    case FilterPart::statuses:
      return chosen.names_of<core::AboutStatus>(link.statuses);
    case FilterPart::relay:
      return chosen.relay();
    case FilterPart::relations:
      break;
  }
  return chosen.relations();
}

Line country_name(const Ui& ui, core::CountryNumber country) {
  const std::string code = core::country_code(country);
  for (const app::MapLabel& label : ui.world.catalogue.labels) {
    const bool names_country = label.kind == app::MapLabelKind::country;
    if (names_country && label.code == code) {
      return Line().add(app::name_in(label.names, ui.messages().language()));
    }
  }
  return Line().add(code);
}

Line window_text(const Ui& ui, core::DayRange days) {
  const bool from_any = core::is_open(days.first);
  const bool to_any = core::is_open(days.last);
  if (from_any && to_any) {
    return {};
  }
  if (from_any) {
    const Line last = short_day(ui, days.last);
    return ui.say_with(Message::date_by, {last.view()});
  }
  if (to_any) {
    const Line first = short_day(ui, days.first);
    return ui.say_with(Message::date_from, {first.view()});
  }
  Line line = short_day(ui, days.first);
  if (days.first != days.last) {
    line.add(" – ").add(short_day(ui, days.last).view());
  }
  return line;
}

}  // namespace dateline::ui
