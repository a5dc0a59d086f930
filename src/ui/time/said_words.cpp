#include "ui/time/said_words.hpp"

namespace dateline::ui {

namespace {

Line speaker_of(const Ui& ui, const core::Claim& claim) {
  const std::string& name = ui.actor_short_name(claim.actor);
  return speaker_text(ui.messages(), ui.story(), claim, name);
}

void add_part(Line& line, std::string_view words) {
  if (!words.empty()) {
    line.add(" · ");
    line.add(words);
  }
}

void add_no_day(const Ui& ui, Line& line) {
  line.add(" (");
  line.add(ui.say(Message::day_not_given));
  line.add(" ");
  line.add(ui.say(Message::at_its_article));
  line.add(")");
}

// `Kremlin · Denies · 8,000 · 18 Oct (day not given, at its article)`.
Line words_of(const Ui& ui, const app::SaidDot& dot) {
  const ClaimWords& words = ui.claim_words(dot.claim);
  const core::StanceMark stance = ui.world.table.stance[dot.claim];
  const Line speaker = speaker_of(ui, ui.claim(dot.claim));
  Line line;
  line.add(speaker.view());
  line.add(" · ");
  line.add(ui.stance(stance));
  add_part(line, words.figure);
  line.add(" · ");
  line.add(words.said);
  if (dot.perhaps) {
    add_part(line, ui.say(Message::perhaps));
  }
  if (dot.by_article) {
    add_no_day(ui, line);
  }
  return line;
}

}  // namespace

void show_words_of_said(
    core::LaterKey,
    const Ui& ui,
    const Hit& hit,
    core::RectPx box,
    const app::SaidDot& dot
) {
  tooltip(ui, hit, box, words_of(ui, dot).view());
}

}  // namespace dateline::ui
