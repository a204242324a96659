//! Sorting in few bytes: the standard library's sorts weigh several kilobytes for each type that is sorted.

use std::collections::BinaryHeap;

/// The items in rising order of a key; what has the same key stays in its order.
pub fn in_order<T>(items: Vec<T>, key: impl Fn(&T) -> u64) -> Vec<T> {
    let keys = items.iter().map(key).collect();
    let mut items: Vec<Option<T>> = items.into_iter().map(Some).collect();
    order(keys).into_iter().filter_map(|index| items.get_mut(index)?.take()).collect()
}

/// The indices of keys in rising order of these. Not generic, so that it is compiled once.
fn order(keys: Vec<u64>) -> Vec<usize> {
    let heap: BinaryHeap<(u64, usize)> = keys.into_iter().zip(0..).collect();
    heap.into_sorted_vec().into_iter().map(|(_, index)| index).collect()
}

#[cfg(test)]
mod tests {
    use super::in_order;

    #[test]
    fn equals_stay_in_their_order() {
        assert_eq!(in_order(vec!["bb", "a", "cc", "d"], |word| word.len() as u64), ["a", "d", "bb", "cc"]);
    }
}
