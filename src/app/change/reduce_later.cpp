// The events that wait for the later part of the program, each to its own answer.
#include <type_traits>
#include <variant>

#include "app/change/later_part.hpp"
#include "app/change/reduce_parts.hpp"

namespace dateline::app {

void answer_later(core::LaterKey, Step step, const Event& event) {
  std::visit(
      [&](const auto& happened) {
        if constexpr (!kAnsweredAtOnce<std::decay_t<decltype(happened)>>) {
          on(step, happened);
        }
      },
      event
  );
}

}  // namespace dateline::app
