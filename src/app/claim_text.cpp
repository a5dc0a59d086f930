#include "app/claim_text.hpp"

#include "app/date_words.hpp"
#include "core/text.hpp"

namespace dateline::app {

namespace {

std::string speaker(const core::Actor& actor) { return actor.role.empty() ? actor.name : core::concat({actor.name, ", ", actor.role}); }

std::string figure_line(const Messages& messages, const core::Figure& figure) {
  std::string text = figure_text(messages, figure);
  if (!figure.unit.empty()) text += " " + figure.unit;
  if (!figure.population.empty()) text += ", " + figure.population;
  return messages.spelt(Message::quote_figure, {figure.denied ? messages.spelt(Message::quote_denied, {text}) : text});
}

// The words that the article prints, then where it prints them.
void add_appearance(const Messages& messages, const core::Source& source, const core::Appearance& appearance, std::string& text) {
  if (!appearance.quote.empty()) text += messages.spelt(Message::quote_words, {appearance.quote}) + "\n";
  const std::string title = source.publisher.empty() ? source.title : core::concat({source.title, ", ", source.publisher});
  text += messages.spelt(Message::quote_source, {appearance.paragraph, title, long_date(messages, source.published)}) + "\n";
}

}  // namespace

std::string claim_text(const Messages& messages, const core::KnownStory& story, core::ClaimIndex index) {
  const core::Claim& claim = story.claims[index.value];
  std::string text = messages.spelt(Message::quote_says, {speaker(story.actors[claim.actor.value]), messages.name(claim.stance), claim.summary}) + "\n";
  for (const core::Figure& figure : claim.figures) text += figure_line(messages, figure) + "\n";
  if (!claim.hedge.empty()) text += messages.spelt(Message::quote_hedge, {claim.hedge}) + "\n";
  text += messages.spelt(Message::quote_said, {long_date(messages, claim.said)}) + "\n";
  for (const core::Appearance& appearance : claim.appearances) add_appearance(messages, story.sources[appearance.source.value], appearance, text);
  return text;
}

}  // namespace dateline::app
