// Links: one that arrives from outside, and what is copied for others: an address, a claim.
#include <string>

#include "app/change/reduce_parts.hpp"
#include "app/view/selection.hpp"
#include "app/words/claim_text.hpp"
#include "app/words/messages.hpp"

namespace dateline::app {

namespace {

std::string joined(const std::vector<std::string>& parts) {
  std::string text;
  for (const std::string& part : parts) {
    text += (text.empty() ? "" : "; ") + part;
  }
  return text;
}

// What was found is shown again on the way back from a claim that was; a link to such a claim shows
// the claim.
bool shows_search(const LinkState& link, const World& world) {
  if (link.query.empty()) {
    return false;
  }
  return !link.claim || link.claim == default_link(world).claim;
}

// With its days put in order.
void apply_link(Step step, const LinkState& read) {
  LinkState& link = step.state.link;
  link = read;
  link.said = in_order(link.said);
  link.happened = in_order(link.happened);
  if (link.known_on) {
    link.known_on = known_on(step.world, *link.known_on);
  }
  know(step.world, link.known_on);
  settle_days(link, step.world);
  close_untold_step(step);
}

}  // namespace

void on(Step step, const FragmentArrived& event) {
  AppState& state = step.state;
  ReadLink read = from_fragment(event.fragment, step.world, step.state.system_language);
  stop_playing(state);
  state.camera_changed_ms.reset();
  const bool over_map = state.link.view == View::map && read.link.view == View::map;
  apply_link(step, read.link);
  state.written = state.link;
  state.search_open = shows_search(state.link, step.world);
  if (!over_map) {
    lower_sheet(state);
  }
  arrive(state, step.world);
  ask_for_messages(step);
  if (!read.dropped.empty()) {
    const Messages& messages = messages_of(step);
    state.notice = {messages.spelt(Message::notice_link_parts, {joined(read.dropped)}), false};
  } else if (!state.notice.error) {
    state.notice = {};  // it spoke of another link
  }
}

void on(Step step, const LinkCopyAsked&) {
  std::string fragment = shared_fragment(step.state.link, step.world);
  step.effects.push_back(CopyText{Copied::link, {}, std::move(fragment)});
}

void on(Step step, const QuoteCopyAsked&) {
  const auto open = open_claim_of(step.state.link, step.world);
  if (!open) {
    return;
  }
  const core::Claim& claim = step.world.story.claims[open->value];
  std::string fragment = "claim=" + claim.id;
  if (const auto day = step.state.link.known_on) {
    fragment += "&known=" + core::iso_day(*day);
  }
  step.effects.push_back(
      CopyText{
          .what = Copied::claim,
          .text = claim_text(messages_of(step), step.world.story, *open),
          .fragment = std::move(fragment),
      }
  );
}

void on(Step step, const CopyAnswered& event) {
  Message said = Message::notice_not_copied;
  if (event.done) {
    const bool is_link = event.what == Copied::link;
    said = is_link ? Message::notice_link_copied : Message::notice_claim_copied;
  }
  step.state.notice = {std::string(messages_of(step).text(said)), false};
}

}  // namespace dateline::app
