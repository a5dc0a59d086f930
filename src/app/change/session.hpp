// One story being explored: world, state, frame and the queue of what happened, driven by whoever
// owns the window. It opens nothing and looks at no clock.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "app/change/event.hpp"
#include "app/change/reduce.hpp"
#include "app/model/state.hpp"
#include "app/model/world.hpp"
#include "app/texts/texts.hpp"
#include "app/view/frame.hpp"
#include "core/base/later.hpp"

namespace dateline::app {

class Session {
 public:
  explicit Session(World world);

  // Queued; applied by the next step, in order.
  void push(Event event);
  // Where panels and fingers push: what is there has not been applied yet. While the later part is
  // awaited, the events that wait for it are at its beginning.
  [[nodiscard]] Events& queue() noexcept {
    return queue_;
  }

  // Lets time pass to `now_ms` (any clock that does not go back), applies what is queued, and makes
  // the frame. True while something still moves.
  bool step(double now_ms);

  // What the platform has to do, in order; emptied by the call.
  [[nodiscard]] Effects take_effects();

  // The same story saved again: choices are carried over by id, the view stays. Another story opens
  // as its own link says. The address follows.
  void replace_world(World world);

  [[nodiscard]] const World& world() const noexcept {
    return *world_;
  }
  [[nodiscard]] const AppState& state() const noexcept {
    return state_;
  }
  [[nodiscard]] const Frame& frame() const noexcept {
    return frame_;
  }

  // The interface in another language than English.
  void add_messages(Messages messages);

  // The program is here in part: until the rest has arrived, events that need it (later_part.hpp)
  // stay in the queue, and are then applied in order.
  void await_later_part() noexcept {
    world_->later_part.await();
  }
  void later_part_arrived();
  // It did not come, though it may still: a notice says so, again for each event that cannot be
  // answered, and these are dropped.
  void later_part_failed();

  // A text that the reader brought: it is checked over the next steps, and stays as long as the
  // session, until TextRemoved. `services` are those of the platform.
  DATELINE_LATER void offer_text(core::LaterKey, OfferedText text, const ReaderServices& services);
  // Null before the first text.
  [[nodiscard]] const TextStore* texts() const noexcept {
    return texts_.get();
  }

  // Names of the base map that came after the first map.
  void add_labels(LaterLabels later);
  void add_label_names(LabelNames names);

  // Another one with every replaced world and every other day known on: whoever keeps what was
  // worked out from a story compares it.
  [[nodiscard]] std::uint64_t revision() const noexcept {
    return world_->revision;
  }

 private:
  DATELINE_LATER void check_texts(core::LaterKey);
  DATELINE_LATER void forget_text(core::LaterKey, core::SourceIndex source);
  void names_changed();
  DATELINE_LATER void move_texts();
  void apply_queue();
  void apply(const Event& event);
  void say_that_a_part_is_missing();

  std::unique_ptr<World> world_;
  AppState state_;
  Frame frame_;
  Events queue_;
  Effects effects_;
  std::unique_ptr<TextStore> texts_;
};

}  // namespace dateline::app
