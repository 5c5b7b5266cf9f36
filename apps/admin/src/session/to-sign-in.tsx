import { useNavigate, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

/** Leads to the sign-in, once, and remembers where from. */
export function ToSignIn() {
  const router = useRouter();
  const navigate = useNavigate();
  useEffect(() => {
    void navigate({ to: '/sign-in', search: { back: router.state.location.href }, replace: true });
  }, [navigate, router]);
  return null;
}
