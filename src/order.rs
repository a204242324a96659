//! Sorting in few bytes: the standard library's sorts are several kilobytes for each type.

use std::{cmp::Ordering, collections::BinaryHeap};

/// The items in rising order of a key; what has the same key stays in its order.
pub fn in_order<T, K: Ord>(items: Vec<T>, key: impl Fn(&T) -> K) -> Vec<T> {
    let keyed = items.into_iter().enumerate().map(|(position, item)| Keyed { key: (key(&item), position), item });
    BinaryHeap::from_iter(keyed).into_sorted_vec().into_iter().map(|keyed| keyed.item).collect()
}

struct Keyed<K, T> {
    key: (K, usize),
    item: T,
}

impl<K: Ord, T> PartialEq for Keyed<K, T> {
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key
    }
}

impl<K: Ord, T> Eq for Keyed<K, T> {}

impl<K: Ord, T> PartialOrd for Keyed<K, T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<K: Ord, T> Ord for Keyed<K, T> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.key.cmp(&other.key)
    }
}

#[cfg(test)]
mod tests {
    use super::in_order;

    #[test]
    fn equals_stay_in_their_order() {
        assert_eq!(in_order(vec!["bb", "a", "cc", "d"], |word| word.len()), ["a", "d", "bb", "cc"]);
    }
}
